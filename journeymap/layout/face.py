"""A persona's photo, or the initials of its name, into a disc."""

from journeymap.layout import font
from journeymap.layout.board import Box, Image
from journeymap.layout.text import one_line
from journeymap.layout.typeset import Style, set_line
from journeymap.portrait import Portrait

_LARGEST = 0.36
_ROOM = 0.7
"""Size of the initials and their width at most, as shares of the disc."""

_ENDS = ",;:(–—|/"
"""What follows one of these in a name tells more of the person."""


def lay_face(portrait: Portrait, x: float, y: float, size: float) -> Box | Image:
    """Return the face of a persona, `size` points wide and high."""
    name = portrait.persona.name
    if portrait.photo:
        return Image("persona_photo", x, y, size, size, portrait.photo.digest, portrait.photo.png, title=one_line(name))
    letters = initials(name)
    widest = font.width(letters, 1, "medium") or 1.0
    style = Style(size * min(_LARGEST, _ROOM / widest), size, "medium", "on-score")
    lines = (set_line(letters, x + size / 2, y + size / 2, style),) if letters else ()
    source = (*portrait.path, "name")
    return Box("persona_face", "face", x, y, size, size, "circle", "persona-1", lines=lines, source=source)


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name; empty where there are none."""
    short = one_line(name)
    for sign in _ENDS:
        short = short.split(sign)[0] or short
    words = [letters for word in short.split() if (letters := [sign for sign in word if sign.isalnum()])]
    ends = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in ends).upper()
