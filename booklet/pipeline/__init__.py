"""From an order to a PDF: guide, markup, document, pages, bytes.

Each step is a module of its own room; this package only hands the values on
and keeps in the cache what the next run can use again.
"""

from booklet.pipeline.make import Made, make
from booklet.pipeline.order import Order

__all__ = ["Made", "Order", "make"]
