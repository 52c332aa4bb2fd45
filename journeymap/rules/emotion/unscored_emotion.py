"""A feeling that is named but not scored.

What it finds: an `emotion`, or one of the `emotions`, with words but without a score. The map gets one finding, at the
first of them.

Why it matters: the curve needs a height. A word that jmap knows gives a hollow point, which is its reading and not
yours; a word that it does not know leaves a gap.

How to fix: write a score beside the words: `{score: -1, words: [lost]}`. For the words it knows, jmap offers to do so.
Words your team often uses can be given a score in `emotion_words` of `jmap.yaml`.
"""

import json
import re
from collections.abc import Iterator

from journeymap.document import Document, Node
from journeymap.finding import Edit, Fix, Hit, hit_on_all
from journeymap.journey import Journey, emotions_of
from journeymap.model import Emotion
from journeymap.rule import Rule

_NEEDS_NO_QUOTES = re.compile(r"(?!(?:true|false|yes|no|on|off|null|y|n)\Z)[^\W\d_](?:[\w' -]*\w)?", re.IGNORECASE)


def check(journey: Journey) -> Iterator[Hit]:
    emotions = [emotion for moment in journey.moments for emotion in emotions_of(moment)]
    unscored = [emotion for emotion in emotions if emotion.words and emotion.score is None]
    if unscored:
        message = (
            f"{len(unscored)} of {len(emotions)} emotions have words but no score, "
            f'first "{", ".join(unscored[0].words)}"; add a score to draw them'
        )
        places = (journey.place(emotion) for emotion in unscored)
        yield hit_on_all(message, places, "no score here either", _fix(journey, unscored))


def _fix(journey: Journey, emotions: list[Emotion]) -> Fix | None:
    # What an alias repeats is written once: the same edit counts once.
    edits = dict.fromkeys(edit for emotion in emotions if (edit := _edit(journey, emotion)))
    return Fix("write the scores that the words stand for", tuple(edits), safe=False) if edits else None


def _edit(journey: Journey, emotion: Emotion) -> Edit | None:
    """The edit that writes the score read from the words; none where it would be hard to get right."""
    score = journey.read_score(emotion)
    node = journey.document.node(journey.loaded.written(journey.paths[id(emotion)]))
    if score is None or node is None or node.origin is not None:
        return None
    if node.is_scalar and node.style in ("", '"', "'"):
        words = ", ".join(map(_quoted, emotion.words))
        return Edit(node.start, node.end, f"{{score: {journey.written_score(score)}, words: [{words}]}}")
    return _beside_the_words(journey.document, node, journey.written_score(score))


def _beside_the_words(document: Document, node: Node, score: str) -> Edit | None:
    # Merged keys stand elsewhere, where the score would be read in other places too.
    starts = [entry.start for entry in (node.entries or {}).values() if entry.start >= node.start]
    if not starts or "score" in (node.entries or {}):
        return None
    start = min(starts)
    quote = '"' if document.text[start] == '"' else ""
    indent = " " * (document.source.point(start).column - 1)
    gap = ", " if node.style == "{" else f"{document.source.line_end}{indent}"
    return Edit(start, start, f"{quote}score{quote}: {score}{gap}")


def _quoted(word: str) -> str:
    """A word as YAML wants it inside brackets."""
    return word if _NEEDS_NO_QUOTES.fullmatch(word) else json.dumps(word, ensure_ascii=False)


RULE = Rule(
    code="JM404",
    name="unscored-emotion",
    severities="-IW",
    source="diagrammo/dgmo: a step without a score leaves the curve",
    lesson=__doc__,
    check=check,
    fixes=("unsafe",),
    good=(
        """
jmap: 1
title: Renting out a flat
stages:
  - name: Find a tenant
    emotion: very negative, exhausted
    touchpoints:
      - name: Shows the flat twenty times
        emotion:
          score: -1
          words: worn out
      - name: Signs the contract
        emotion: 1
""",
    ),
    bad=(
        """
jmap: 1
title: Renting out a flat
personas:
  - name: Vera
stages:
  - name: Find a tenant
    emotion: hopeful, a little lost
    #        ^^^^^^^^^^^^^^^^^^^^^^
    touchpoints:
      - name: Shows the flat twenty times
        emotion:
          words: worn out
          note: Half of them did not come
      - name: Signs the contract
        emotions:
          vera: relieved
      - name: Hands over the keys
        emotion: 1
""",
    ),
)
