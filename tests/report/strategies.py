"""Reports on any text, with findings that point anywhere, even where no text is."""

from hypothesis import strategies as st

from journeymap.document import Document
from journeymap.document.source import Source
from journeymap.finding import Edit, Finding, Fix, Label, Point, Severity, Span
from journeymap.outcome import Report

HOSTILE = [
    "\x1b[31m", "\x9b1m", "\u202e", "\u2066", "\u2028", "\x85", "\x00", "\r", "\n", "\t", "\ud800", "\udc80", "\ufffe",
    "::error::x", "##[add-mask]", "##[", "[", "##vso[task.setvariable]", "]]>", "<script>", "`|`", "\\", "%0A", ",:",
    "[a](http://x)", "決める", "👩‍👩‍👧", "e\u0301", "\u0301" * 300, "\ufeff", "a" * 300,
]  # fmt: skip

texts = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=5)), max_size=8).map("".join)
names = st.sampled_from(["a.yaml", "maps/b.yaml", "gone.yaml", "::error::\x1b.yaml", " ::x##[group]\n.yaml"])
points = st.builds(Point, st.integers(1, 9), st.integers(1, 400), st.integers(0, 900))
spans = st.lists(points, min_size=2, max_size=2).map(lambda ends: Span(*sorted(ends)))
edits = st.lists(st.integers(0, 900), min_size=4, max_size=4).map(sorted)
fixes = st.builds(
    lambda title, ends, text, safe: Fix(title, (Edit(ends[0], ends[1], text), Edit(ends[2], ends[3], "")), safe),
    texts, edits, texts, st.booleans(),
)  # fmt: skip
labels = st.lists(st.builds(Label, names, spans, texts), max_size=3).map(tuple)
findings = st.builds(
    Finding, st.sampled_from(["JM101", "JM999"]), st.sampled_from(["unknown-key", "no-such-rule"]),
    st.sampled_from(Severity), texts, names, spans, texts, texts, labels, texts, st.none() | fixes,
)  # fmt: skip


def _report(found: list[Finding], texts_: dict[str, str], skipped: tuple[tuple[str, str], ...]) -> Report:
    documents = {name: Document(Source(name, text, bom=name.startswith("a"))) for name, text in texts_.items()}
    return Report(tuple(found), documents, files=len(documents), maps=len(documents), skipped=skipped)


reports = st.builds(
    _report, st.lists(findings, max_size=4),
    st.fixed_dictionaries({"a.yaml": texts}, optional={"maps/b.yaml": texts, "::error::\x1b.yaml": texts}),
    st.lists(st.tuples(texts, texts), max_size=2).map(tuple),
)  # fmt: skip
