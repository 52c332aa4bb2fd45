"""The words of ten languages for the parts of maps and personas, and how labels are compared with them."""
