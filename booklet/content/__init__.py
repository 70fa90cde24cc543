"""Content: YAML in, a checked `Guide` out.

`load.load_guide` is the door; `guide` is what templates see; `schema.schemas` gives the JSON
Schema of each file. Nothing is imported here, so that a run with a warm cache pays for nothing.
"""
