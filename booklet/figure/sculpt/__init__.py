"""The sculpting tool: bodies and hands as distance fields, baked into outlines. Never imported by pages."""
