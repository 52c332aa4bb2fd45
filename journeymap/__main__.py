"""`python -m journeymap` is `jmap`."""

from journeymap.cli import main

main()
