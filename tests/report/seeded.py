"""A project with every kind of mistake in it -> the report that golden files are made of."""

from dataclasses import dataclass

from journeymap.document import Document, read
from journeymap.finding import Edit, Finding, Fix, Label, Severity, Span
from journeymap.outcome import Report
from journeymap.rule import Rule

HOSTILE_NAME = "::error::maps/\x1b[31m, 100%\n##[group]x.yaml"

FILES: dict[str, bytes] = {
    HOSTILE_NAME: b'title: "::error::x\\e[31m"\nnote: "a raw \x1b[31m, ##[add-mask]x and \xe2\x80\xae"\n',
    "maps/checkout.yaml": """\
jmap: 1
title: Buying shoes
personna: [ana]
stages:
  - id: decide
    name: 🎉🎉 決める  # 決める
    channel: websiet
    emotion: 9
  - id: compare
    touchpoints:
      - &first
        name: 👩‍👩‍👧 cafe\u0301 reads
        demographics: {location: NO, team: sales, team: support}
      - *first
      - name: Says "::error::"
        quotes: [Where is it?, Where is it?]
""".encode(),
    "maps/crlf.yaml": b"\xef\xbb\xbfjmap: 1\r\ntitle: R\xc3\xbcckgabe\r\nstages:\r\n\t- name: Sends it back\r\n",
    "maps/empty.yaml": b"",
    "maps/last line.yaml": b"jmap: 1\ntitle: Renting a flat\nowner:",
    "maps/long.yaml": b"jmap: 1\ntitle: " + b"very " * 60 + b"long TODO " + b"and longer " * 20 + b"\n",
    "maps/returns.yaml": """\
jmap: 1
id: checkout
title: Sending it back
description: >
  Several lines
  of text
note: one\u2028line to us, two to others
""".encode(),
}


@dataclass(frozen=True)
class Seed:
    """A finding that points at the `nth` place (from 0) where `at` is written in `file`."""

    rule: str
    message: str
    file: str
    at: str
    nth: int = 0
    severity: Severity = Severity.ERROR
    label: str = ""
    hint: str = ""
    also: tuple[tuple[str, str, str], ...] = ()
    node: str = ""
    fix: tuple[str, str, bool] | None = None


SEEDS = (
    Seed(
        "JM101 unknown-key", 'unknown key "personna" in the map; did you mean "personas"?', "maps/checkout.yaml",
        "personna", node="personna", fix=('rename to "personas"', "personas", True),
    ),
    Seed(
        "JM102 missing-key", 'stage "compare" has no "name"; add it', "maps/checkout.yaml", "id", nth=1,
        label="this stage", also=(("maps/checkout.yaml", "🎉🎉 決める", "as here"),), node="stages/compare",
    ),
    Seed(
        "JM007 duplicate-key", 'key "team" is written twice; it is first at line 13', "maps/checkout.yaml", "team",
        nth=1, label="again", also=(("maps/checkout.yaml", "team", "first here"),), node="stages/compare/touchpoints/0",
    ),
    Seed(
        "JM010 ambiguous-scalar", 'unquoted "NO" is a boolean to YAML 1.1 readers; put it in quotes',
        "maps/checkout.yaml", "NO", severity=Severity.WARNING, node="stages/compare/touchpoints/0/demographics",
        fix=("put it in quotes", '"NO"', True),
    ),
    Seed(
        "JM104 value-not-allowed", '"決める" may not be written twice', "maps/checkout.yaml", "決める", nth=1,
        label="after emoji", node="stages/decide/name",
    ),
    Seed(
        "JM205 unknown-channel", 'no channel "websiet"; did you mean "website"?', "maps/checkout.yaml", "websiet",
        label="not a channel",
        hint="run \"jmap explain\" to see the built-in channels", node="stages/decide/channel",
        fix=('write "website"', "website", False),
    ),
    Seed("JM202 duplicate-name", 'touchpoint "👩‍👩‍👧 café reads" is there twice', "maps/checkout.yaml", "*first",
         severity=Severity.WARNING, label="the same again", also=(("maps/checkout.yaml", "reads", "written here"),)),
    Seed("JM214 repeated-item", '"Where is it?" is listed twice', "maps/checkout.yaml", "Where is it?", nth=1,
         severity=Severity.INFO, label="again", also=(("maps/checkout.yaml", "Where is it?", "here"),)),
    Seed(
        "JM201 duplicate-id", 'map "checkout" is defined twice', "maps/returns.yaml", "checkout",
        label="this id", also=(
            ("maps/checkout.yaml", "title", "this file is called so"), ("maps/empty.yaml", "", "and this"),
            ("maps/gone.yaml", "", "and one that is gone"),
        ), node="id",
    ),
    Seed("JM806 vague-text", "a text over several lines", "maps/returns.yaml", ">\n  Several lines\n  of text",
         severity=Severity.INFO, label="all of it"),
    Seed("JM003 line-separator-character", '"U+2028" is a line break to some readers only', "maps/returns.yaml",
         "\u2028"),
    Seed("JM006 tab-indentation", 'tab before "-"; indent with spaces', "maps/crlf.yaml", "\t"),
    Seed("JM105 unsupported-version", 'version "1" is said to be wrong', "maps/crlf.yaml", "1", label="after a mark"),
    Seed("JM009 empty-file", '"maps/empty.yaml" is empty; start it with "jmap: 1" and a "title"', "maps/empty.yaml",
         ""),
    Seed("JM110 empty-value", '"owner" is empty; fill it in or delete it', "maps/last line.yaml", "", nth=-1,
         severity=Severity.INFO, label="nothing here"),
    Seed("JM805 placeholder-text", '"TODO" is a placeholder; fill it in or delete it', "maps/long.yaml", "TODO",
         severity=Severity.WARNING, label="here", also=(("maps/long.yaml", "title", "far before"),)),
    Seed("JM002 control-character", 'control character "U+001B" is not allowed; delete it', HOSTILE_NAME, "\x1b"),
    Seed("JM803 implementation-leak", '"::error::x\x1b[31m\n::warning::y" is implementation', HOSTILE_NAME, '"::error',
         severity=Severity.WARNING, label="##[error]no\x07", hint="\u202eno", node="title"),
)  # fmt: skip

RULES = (
    Rule(
        code="JM101", name="unknown-key", severities="EEE", source="own", good=("",), bad=("",),
        lesson="A key that no map has.\n\nWhat it finds: a misspelt\nkey.\n\nHow to fix: rename it.\n",
    ),
    Rule(code="JM806", name="vague-text", severities="--I", source="own", good=("",), bad=("",), lesson="Vague text."),
)  # fmt: skip


def report() -> Report:
    """Return the report on the seeded project, in order."""
    documents = {name: read(name, data) for name, data in FILES.items()}
    findings = sorted((_finding(seed, documents) for seed in SEEDS), key=Finding.sort_key)
    return Report(
        tuple(findings), documents, files=7, maps=6, drafts=4, waiting=4,
        skipped=(("JM611 idle-opportunity", "this is no git repository"),),
    )  # fmt: skip


def empty() -> Report:
    """Return a report without findings."""
    return Report((), {}, files=12, maps=12)


def _finding(seed: Seed, documents: dict[str, Document]) -> Finding:
    code, name = seed.rule.split(" ")
    span = _span(documents, seed.file, seed.at, seed.nth)
    labels = tuple(Label(file, _span(documents, file, at, 0), text) for file, at, text in seed.also)
    fix = None
    if seed.fix:
        title, text, safe = seed.fix
        fix = Fix(title, (Edit(span.start.offset, span.end.offset, text),), safe)
    return Finding(
        code, name, seed.severity, seed.message, seed.file, span, seed.label, seed.hint, labels, seed.node, fix
    )


def _span(documents: dict[str, Document], file: str, at: str, nth: int) -> Span:
    source = documents[file].source if file in documents else read(file, b"").source
    start = len(source.text) if nth < 0 else -1
    for _ in range(nth + 1):
        start = source.text.index(at, start + 1)
    return source.span(start, start + len(at))
