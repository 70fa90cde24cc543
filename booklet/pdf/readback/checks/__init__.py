"""What is asked of a file, one question a module."""
