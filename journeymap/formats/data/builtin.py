"""What is known of the data of other tools -> the mappings for them, as anybody could write them."""

from journeymap.formats.data.tree import Twig

_PTOLEMY = """\
# Open Journey Format, as Ptolemy writes it: cards that name their stage and their lane.
title: [metadata.title, title]
personas: [metadata.persona, persona]
scenario: [metadata.pov, pointOfView]
emotion_scale: -5..5
stages: stages[]
stages.name: name
stages.touchpoints: /nodes[stageId=id]
stages.touchpoints.name: title
stages.touchpoints.description: description
stages.touchpoints.emotion.score: score
stages.touchpoints.emotion.words: sentiment
stages.touchpoints.moment_of_truth: isMomentOfTruth
stages.touchpoints.tags: tags
stages.touchpoints.lanes.Lane: /swimlanes[id=swimlaneId].name
stages.touchpoints.lanes.Purpose: purpose
stages.touchpoints.physical_evidence: blueprint.evidence[]
stages.touchpoints.frontstage: blueprint.onstage[]
stages.touchpoints.backstage: blueprint.backstage[]
stages.touchpoints.support: blueprint.support[]
"""
_ENABLEMENT = """\
# enablement-map-studio: actions that name their phase; the title is what the persona is called.
personas: persona
title: [name, title, persona.name]
emotion_scale: -2..2
stages: phases[]
stages.name: name
stages.touchpoints: /actions[phase=id]
stages.touchpoints.name: name
stages.touchpoints.emotion.score: emotion_score
stages.touchpoints.thoughts: thoughts_feelings
stages.touchpoints.lanes.Touchpoints: touchpoints
"""


def mapping_for(tree: Twig) -> str:
    """Return the built-in mapping for a tree, empty if there is none."""
    if {"stages", "swimlanes", "nodes"} <= tree.entries.keys():
        return _PTOLEMY
    kind = tree.entries.get("kind")
    if kind and kind.text == "cjm" and {"phases", "actions"} <= tree.entries.keys():
        return _ENABLEMENT
    return ""
