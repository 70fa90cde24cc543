"""booklet turns plain YAML into printed patient guides."""

__version__ = "0.1.0"
