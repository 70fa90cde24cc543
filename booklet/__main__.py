"""`python -m booklet`."""

import sys

from booklet.cli import main

if __name__ == "__main__":
    sys.exit(main())
