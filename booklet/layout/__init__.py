"""From a template to placed pages: environment → markup → theme → compose."""
