"""The lint rules: one file each, in one folder a family; `catalogue` lists them all."""
