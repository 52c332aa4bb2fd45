"""What stands beside the cells of a workbook (comments, shapes, pictures, links) -> words to tell of it, with rows."""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from journeymap.formats.draft import NotAMapError
from journeymap.formats.excel.archive import Archive, local_name
from journeymap.formats.excel.book import Place, Sheet, place_of, unescaped

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST = 2000
CHART = "a chart"
_SAFE = ("http://", "https://", "mailto:")


class Relation(NamedTuple):
    """What a part refers to: the last word of its kind, and a part of the archive or an address outside of it."""

    kind: str
    target: str
    is_outside: bool


class Remark(NamedTuple):
    """Something that is no cell, in words, and the row it stands at."""

    row: int
    what: str


def relations_of(archive: Archive, part: str) -> dict[str, Relation]:
    """Return what a part refers to, by id."""
    folder, name = posixpath.split(part)
    rels = f"{folder}/_rels/{name}.rels"
    found = {}
    for tag, element in archive.elements(rels) if rels in archive else ():
        if tag == "Relationship":
            target, is_outside = element.get("Target", ""), element.get("TargetMode") == "External"
            path = target if is_outside else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = Relation(kind, path, is_outside)
    return found


def links_of(archive: Archive, sheet: Sheet) -> dict[Place, str]:
    """Return the addresses that cells lead to; they are only kept, never followed."""
    relations = relations_of(archive, sheet.part) if sheet.links else {}
    found = {place: relations[id_].target for place, id_ in sheet.links if id_ in relations}
    return {place: target for place, target in found.items() if target.lower().startswith(_SAFE)}


def remarks_of(archive: Archive, sheet: Sheet) -> list[Remark]:
    """Return what stands beside the cells of a sheet, and what these cannot say: formulas, mistakes, hidden rows."""
    remarks = [Remark(row, what) for row, what in sheet.notes]
    for relation in relations_of(archive, sheet.part).values():
        if relation.is_outside or relation.target not in archive or len(remarks) > _MOST:
            continue
        try:
            if relation.kind in ("comments", "threadedComment"):
                remarks += _comments(archive, relation.target)
            elif relation.kind == "drawing":
                remarks += _drawn(archive, relation.target)
        except NotAMapError:
            remarks.append(Remark(1, f"the damaged {relation.kind}"))
    return remarks[:_MOST]


def _comments(archive: Archive, part: str) -> Iterator[Remark]:
    for tag, element in archive.elements(part):
        if tag in ("comment", "threadedComment") and (text := _text_of(element)):
            place = place_of(element.get("ref", ""))
            yield Remark(place[0] if place else 1, f'the comment "{text}"')


def _drawn(archive: Archive, part: str) -> Iterator[Remark]:
    for tag, element in archive.elements(part):
        if tag.endswith("Anchor"):
            yield from _anchored(element)
            element.clear()


def _anchored(anchor: "Element") -> Iterator[Remark]:
    """What one anchor holds: the text of a shape, a picture or a chart."""
    tags = [(local_name(inner), inner) for inner in anchor.iter()]
    numbers = [inner.text or "" for tag, inner in tags if tag == "row"]
    row = int(numbers[0]) + 1 if numbers and numbers[0].isdecimal() and len(numbers[0]) < 9 else 1
    names = [tag for tag, _ in tags]
    text = " ".join(" ".join(inner.text or "" for tag, inner in tags if tag == "t").split())
    if text:
        yield Remark(row, f'the text "{text}" of a shape')
    elif "pic" in names:
        yield Remark(row, "a picture")
    elif "graphicFrame" in names:
        yield Remark(row, CHART)


def _text_of(element: "Element") -> str:
    texts = [inner.text or "" for inner in element.iter() if local_name(inner) in ("t", "text")]
    return " ".join(unescaped("".join(texts)).split())
