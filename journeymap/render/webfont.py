"""The characters of a picture into a small font that travels inside it."""

import base64
import hashlib
import io
from collections.abc import Mapping
from functools import lru_cache

from journeymap.layout import font

CAP = 200_000
"""Bytes a font inside a picture may have; a larger one is left out and the viewer's own is used."""

WEIGHTS: dict[font.Weight, int] = {"regular": 400, "medium": 500}
"""The weights as CSS names them."""

_ALWAYS = frozenset(map(chr, range(0x20, 0x7F)))
"""Characters of ASCII, used or not: a font should stay as it is where a word of the map changes."""

_FALLBACK = "Roboto,'Noto Sans','Segoe UI',Helvetica,Arial,sans-serif"


def fonts(texts: Mapping[font.Weight, str]) -> tuple[str, str]:
    """Return the font families for these texts, and the CSS rules that define the first of them, maybe none."""
    used = {weight: frozenset(filter(font.holds, text)) for weight, text in texts.items()}
    characters = {weight: found and found | _ALWAYS for weight, found in used.items()}
    # Pictures on one page share a name only where their fonts are the same.
    named = repr(sorted((weight, "".join(sorted(found))) for weight, found in characters.items()))
    family = f"jmap-{hashlib.sha256(named.encode()).hexdigest()[:8]}"
    return f"{family},{_FALLBACK}", "".join(face(family, weight, found) for weight, found in characters.items())


def face(family: str, weight: font.Weight, characters: frozenset[str]) -> str:
    """Return the CSS rule that names a font of just these characters `family`; empty when it would be too large."""
    data = _subset(weight, characters)
    if not characters or len(data) > CAP:
        return ""
    source = base64.b64encode(data).decode()
    return (
        f"@font-face{{font-family:{family};font-weight:{WEIGHTS[weight]};"
        f'src:url(data:font/woff2;base64,{source}) format("woff2")}}'
    )


@lru_cache(maxsize=64)
def _subset(weight: font.Weight, characters: frozenset[str]) -> bytes:
    """Return a font in WOFF2 with the glyphs of `characters` and their kerning; the same for the same characters."""
    from fontTools.subset import Options, Subsetter, load_font, save_font

    options = Options(
        flavor="woff2",
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        recalc_timestamp=False,
        name_IDs=[],
        layout_features=["kern"],
    )
    options.drop_tables += ["GSUB", "GDEF"]
    with load_font(font.path(weight), options, lazy=True) as loaded:
        subsetter = Subsetter(options)
        subsetter.populate(text="".join(characters))
        subsetter.subset(loaded)
        data = io.BytesIO()
        save_font(loaded, data, options)
    return data.getvalue()
