"""A report -> text on standard error, for commands whose result is something else."""

import sys

from journeymap.cli.options import Color, wants_color
from journeymap.lint import Report
from journeymap.report import REPORTERS


def print_report(report: Report, form: str = "full") -> None:
    """Print what was found, in colour on a terminal."""
    print(REPORTERS[form](report, color=wants_color(Color.AUTO, sys.stderr)), end="", file=sys.stderr)
