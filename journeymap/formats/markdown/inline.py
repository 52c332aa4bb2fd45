"""Inline Markdown (`**Emotion:** _anxious_<br>[details](a.md)`) -> plain lines, each with the label it begins with."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from journeymap.formats.grid import Cell
from journeymap.formats.markdown.html import address_of, text_of_tag

_MARKUP = re.compile(r"[*_`\[\]<>\\&!]")
_LONGEST = 20_000
_LABEL = re.compile(r"\s*(?P<label>[^:：|]{1,60}?)\s*[:：](?!//)\s*(?P<rest>.*)", re.DOTALL)
_COLON = re.compile(r"\s*[:：]\s*")
_DASH = re.compile(r"\s*(?:[—–]|-(?=\s))\s*")
_SIGN_AT_END = re.compile(r"\s*[|·•｜/]\s*\Z|\s{2,}\Z")
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_SAFE = re.compile(r"https?://|mailto:|(?!\w[\w+.\-]*:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without markup. `link` is set where all of it is one link.

    `label` and `rest` are its parts if it begins with words and a colon; `is_strong` says that these words are set in
    bold or italics, `is_title` that all of the line is. `is_new` says that the author began a line, not his editor.
    """

    text: str
    number: int = 1
    label: str = ""
    rest: str = ""
    is_strong: bool = False
    is_title: bool = False
    link: str = ""
    is_new: bool = True

    @property
    def cell(self) -> Cell:
        """The whole line as a cell."""
        return Cell(self.text, self.number, self.link)

    @property
    def label_cell(self) -> Cell:
        """The label as a cell."""
        return Cell(self.label, self.number)


class _Piece(NamedTuple):
    text: str
    is_strong: bool = False
    link: str = ""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": 40})


def lines_of(content: str, number: int = 1) -> list[Line]:
    """Return the lines of inline Markdown that begins on line `number` of the source, without blank ones."""
    if not _MARKUP.search(content) or len(content) > _LONGEST:
        rows = content.split("\n")
        plain = (_line([_Piece(row)], number + place) for place, row in enumerate(rows))
        new = (not place or rows[place - 1].endswith("  ") for place in range(len(rows)))
        return [replace(line, is_new=is_new) for line, is_new in zip(plain, new, strict=True) if line.text]
    lines = []
    for pieces, place, is_new in _runs(_parser().parseInline(content)[0].children or []):
        for part, inner in enumerate(_parted(pieces)):
            line = replace(_line(inner, number + place), is_new=is_new or part > 0)
            lines += [line] if line.text else []
    return lines


def cell_of(content: str, number: int) -> Cell:
    """Return inline Markdown as one cell."""
    lines = lines_of(content, number)
    if len(lines) == 1:
        return lines[0].cell
    return Cell("\n".join(line.cell.full for line in lines), number)


def _runs(tokens: Iterable[Token]) -> Iterator[tuple[list[_Piece], int, bool]]:
    """The pieces of every line, how many line ends of the source stand before it, and whether it was begun anew."""
    pieces: list[_Piece] = []
    place, strong, links, is_new = 0, 0, [""], True
    for token in tokens:
        if token.type in ("softbreak", "hardbreak") or (text := _text_of(token)) == "\n":
            yield pieces, place, is_new
            pieces = []
            is_new = token.type != "softbreak"
            place += token.type != "html_inline"
            continue
        strong += token.nesting if token.type.startswith(("strong", "em_")) else 0
        if token.type == "link_open":
            links.append(str(token.attrGet("href") or ""))
        elif token.type == "link_close" and len(links) > 1:
            links.pop()
        elif text:
            pieces.append(_Piece(text, strong > 0, links[-1]))
    yield pieces, place, is_new


def _parted(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """A line in which several labels in bold stand, parted before each of them."""
    start = 0
    for place in range(1, len(pieces)):
        after = pieces[place + 1].text if place + 1 < len(pieces) else ""
        has_colon = pieces[place].text.rstrip().endswith((":", "：")) or _COLON.match(after)
        if pieces[place].is_strong and has_colon and (sign := _SIGN_AT_END.search(pieces[place - 1].text)):
            yield [*pieces[start : place - 1], pieces[place - 1]._replace(text=pieces[place - 1].text[: sign.start()])]
            start = place
    yield pieces[start:]


def _text_of(token: Token) -> str:
    if token.type == "image":
        return f"{token.content} ({token.attrGet('src')})".strip()
    if token.type == "code_inline" and not token.content.strip("/;· "):
        return f"`{token.content}`"
    return text_of_tag(token.content) if token.type == "html_inline" else token.content


def _joined(pieces: Iterable[_Piece]) -> str:
    """The text of pieces on one line, addresses in brackets behind the words that lead there."""
    parts = []
    for link, group in groupby(pieces, key=lambda piece: piece.link):
        text = "".join(piece.text for piece in group)
        parts.append(text if not link or address_of(link) in ("", text) else f"{text} ({address_of(link)})")
    return " ".join("".join(parts).split())


def _line(pieces: list[_Piece], number: int) -> Line:
    text = _joined(pieces)
    head, rest = _halves(pieces)
    if head:
        label = head.rstrip(" :：")
        if label and (head != label or _COLON.match(rest)):
            rest = rest[colon.end() :] if (colon := _COLON.match(rest)) else rest
            return Line(text, number, label, rest, True, not rest)
        if not rest or _ASIDE.fullmatch(rest):
            return Line(text, number, head, rest, True, True)
        if dash := _DASH.match(rest):
            return Line(text, number, label, rest[dash.end() :], True)
    links = {piece.link for piece in pieces if piece.text.strip()}
    link = links.pop() if len(links) == 1 else ""
    if link and address_of(link) and _SAFE.match(link):
        text, link = " ".join("".join(piece.text for piece in pieces).split()), address_of(link)
        return Line(text, number, link="" if text == link else link)
    weak = _LABEL.fullmatch(text)
    return Line(text, number, weak["label"], weak["rest"]) if weak else Line(text, number)


def _halves(pieces: list[_Piece]) -> tuple[str, str]:
    """What a line begins with in bold or italics, with signs before it, and what follows; nothing if it does not."""
    start = 1 if pieces and not pieces[0].is_strong and not re.search(r"\w", pieces[0].text) else 0
    end = start
    while end < len(pieces) and (pieces[end].is_strong or not pieces[end].text.strip()):
        end += 1
    head = _joined(pieces[:end]) if any(piece.text.strip() for piece in pieces[start:end]) else ""
    return head, _joined(pieces[end:]) if head else ""
