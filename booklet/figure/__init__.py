"""Pictures: a scene is staged into a display list, and pens write that list as PDF, SVG or text."""
