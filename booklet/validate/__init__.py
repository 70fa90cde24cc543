"""What others say of a finished PDF: the standards it claims, judged by veraPDF."""
