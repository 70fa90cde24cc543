"""Every number of pages by every scheme, flip and binding, printed and read back: a minute of one core."""

from __future__ import annotations

import sys
from itertools import product

from booklet.press.job import SCHEMES
from tests.press.test_printing import WAYS, check

if __name__ == "__main__":
    wrong = {
        (scheme, *way): counts
        for scheme, way in product(SCHEMES, WAYS)
        if (counts := check(scheme, way, range(1, 65)))
    }
    print(f"{len(SCHEMES) * len(WAYS)} ways to print 1 to 64 pages: {wrong or 'all are read in order'}")
    sys.exit(bool(wrong))
