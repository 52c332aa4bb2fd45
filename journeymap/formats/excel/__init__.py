"""Excel workbooks: our own, with a sheet a map, and other people's."""
