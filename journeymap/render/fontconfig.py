"""The font package and the machine's own fonts into one configuration for the drawing library."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path

from journeymap.layout import font

VARIABLE = "FONTCONFIG_FILE"

_ACCEPTED = """    <acceptfont><pattern><patelt name="file"><string>{file}</string></patelt></pattern></acceptfont>"""

# Another copy of the font on the machine, maybe of another version, must not take the place of ours.
_TEMPLATE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <dir>WINDOWSFONTDIR</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <include ignore_missing="yes">{machine}</include>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont>
{accepted}
    <rejectfont><pattern><patelt name="family"><string>{family}</string></patelt></pattern></rejectfont>
  </selectfont>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


@contextmanager
def configured(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield `environment` with a Fontconfig that finds our font and, for other scripts, the machine's own."""
    with tempfile.TemporaryDirectory(prefix="jmap-") as folder:
        file = Path(folder, "fonts.conf")
        file.write_text(_configuration(environment.get(VARIABLE) or "/etc/fonts/fonts.conf"), encoding="utf-8")
        yield {**environment, VARIABLE: str(file)}


def _configuration(machine: str) -> str:
    files = [font.path(weight) for weight in font.FILES]
    return _TEMPLATE.format(
        folder=escape(str(files[0].parent)),
        machine=escape(machine),
        family=font.FAMILY,
        accepted="\n".join(_ACCEPTED.format(file=escape(str(file))) for file in files),
    )
