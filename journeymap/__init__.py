"""Customer-journey maps as code: check them, lint them, draw them."""

__version__ = "0.1.0"
