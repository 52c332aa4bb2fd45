"""Files that want to stop the run: each ends, with a finding on the line where it goes wrong."""

import pytest

from journeymap.load import load

HEAD = "jmap: 1\ntitle: A\n"
DEEP = 50_000
LONG = 1_000_000

BOMB = "x-0: &a0 [a, a, a, a, a, a, a, a, a]\n" + "".join(
    f"x-{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 20)
)
MERGE_BOMB = "x-0: &a0 {a: 1, b: 2, c: 3}\n" + "".join(
    f"x-{level}: &a{level}\n  <<: [{', '.join([f'*a{level - 1}'] * 9)}]\n  k{level}: 1\n" for level in range(1, 20)
)
WIDE_MERGES = "x-0: &a {" + ", ".join(f"k{number}: 1" for number in range(1000)) + "}\n" + "".join(
    f"x-{number}: {{<<: *a}}\n" for number in range(1, 1000)
)  # fmt: skip

FILES = {
    "deep brackets": (HEAD + "x-a: " + "[" * DEEP, "JM012", 3),
    "deep closed brackets": (HEAD + "x-a: " + "[" * DEEP + "]" * DEEP, "JM012", 3),
    "deep braces": (HEAD + "x-a: " + "{a: " * DEEP, "JM012", 3),
    "deep dashes": (HEAD + "x-a:\n  " + "- " * DEEP + "a", "JM012", 4),
    "deep questions": (HEAD + "x-a:\n  " + "? " * DEEP + "a", "JM012", 4),
    "deep lines": (HEAD + "x-a:\n" + "".join(" " * depth + "a:\n" for depth in range(1, 2000)), "JM012", 103),
    "alias bomb": (HEAD + BOMB, "JM012", 8),
    "merge bomb": (HEAD + MERGE_BOMB, "JM012", 17),
    "wide merges": (HEAD + WIDE_MERGES, "JM012", 102),
    "alias in its own anchor": (HEAD + "x-a: &a\n  b:\n    - *a\n", "JM012", 5),
    "merge in its own anchor": (HEAD + "x-a: &a\n  <<: *a\n", "JM012", 4),
    "ten megabytes": ("a" * 10_000_000, "JM012", 1),
    "many values": (HEAD + "tags: [" + "a, " * 300_000 + "]", "JM012", 1),
    "many mistakes": (HEAD + "tags:\n" + "  - [a]\n" * 10_000, "JM103", 4),
    "many unknown keys": (HEAD + "".join(f"key{number}: 1\n" for number in range(5_000)), "JM101", 3),
    "many keys twice": (HEAD + "x-a: 1\n" * 15_000, "JM007", 4),
    "many blank items": (HEAD + "tags:\n" + "  -\n" * 40_000, "JM110", 4),
    "many texts for stages": (HEAD + "stages:\n" + "  - a\n" * 10_000, "JM103", 4),
    "many eaten texts": (HEAD + "tags:\n" + "  - a #b\n" * 15_000, "JM013", 4),
    "many tabs": (HEAD + "goal: a\n" + "  \tb\n" * 30_000, "JM006", 4),
    "many nothings": (HEAD + "\0" * 600_000, "JM002", 3),
    "many separators": (HEAD + "goal: " + "\u2028" * 200_000, "JM003", 3),
    "many documents": ("jmap: 1\n" + "---\n" * 200_000, "JM008", 2),
    "open quote": (HEAD + 'goal: "' + "a\n" * 200_000, "JM005", 200_003),
    "long tag": (HEAD + "goal: " + "!" * LONG, "JM005", 3),
    "long anchor": (HEAD + "goal: " + "&" * LONG, "JM005", 3),
    "long key": ("a" * LONG + ": 1\njmap: 1\n", "JM005", 1),
    "long id": (HEAD + "id: " + "A" * LONG, "JM107", 3),
    "long choice": (HEAD + "state: " + "a" * LONG, "JM104", 3),
    "long scale": (HEAD + "emotion_scale: " + "1" * LONG + "..5", "JM103", 3),
    "long share": (HEAD + "personas: [{name: A, share: " + "1" * LONG + "%}]", "JM103", 3),
    "long date": (HEAD + "reviewed: " + "1" * LONG, "JM108", 3),
    "huge score": (HEAD + "stages: [{name: A, emotion: 1e999}]", "JM103", 3),
    "no number": (HEAD + "stages: [{name: A, emotion: .nan}]", "JM103", 3),
    "scale without width": (HEAD + "emotion_scale: 5..5\nstages: [{name: A, emotion: 3}]", "JM103", 3),
    "a hidden address": (HEAD + 'stages: [{name: A, touchpoints: [{name: B, link: "java\\tscript:x"}]}]', "JM112", 3),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_gets_a_finding(name: str) -> None:
    text, code, line = FILES[name]

    loaded = load("a.yaml", text.encode())

    lines = [loaded.document.span(hit.place).start.line for hit in loaded.hits if hit.code == code]
    assert min(lines) == line
    assert len(loaded.hits) <= 3000


@pytest.mark.parametrize(
    "text",
    [
        "goal: " + "a" * LONG,
        "goal: |\n" + "  a\n" * 200_000,
        "# a\n" * 200_000,
        "\n" * LONG,
        "\r" * LONG,
        "tags: [" + '"a b", ' * 40_000 + "]",
        "tags:\n" + "".join(f"  - &a{number} b\n" for number in range(20_000)),
        "x-a: &a b\ntags:\n" + "  - *a\n" * 40_000,
        "goal: a" + "\ufeff" * 1_000_000,
        'goal: "' + "\\\\" * 400_000 + '"',
        "stages: [{name: A, emotion: '" + "a, " * 30_000 + "'}]",
    ],
    ids=lambda text: text[:20],
)
def test_a_large_file_is_read(text: str) -> None:
    loaded = load("a.yaml", HEAD + text)

    assert loaded.hits == ()
