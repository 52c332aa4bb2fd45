"""A journey into boards: positioned pictures as data, one view a module or folder."""
