"""A report -> code frames on standard error, for commands whose result is something else."""

import sys

from journeymap.cli.options import Color, wants_color
from journeymap.lint import Report
from journeymap.report import REPORTERS


def print_report(report: Report) -> None:
    """Print what was found, in colour on a terminal."""
    print(REPORTERS["full"](report, color=wants_color(Color.AUTO, sys.stderr)), end="", file=sys.stderr)
