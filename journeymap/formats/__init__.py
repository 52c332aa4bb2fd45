"""Other tools' files into maps, and maps into other tools' files; one file a format."""
