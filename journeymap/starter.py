"""Three answers -> the files of a small map repository that is checked from the first day."""

import json
from dataclasses import dataclass
from datetime import date
from string import Template

from journeymap.document.scalars import quoted
from journeymap.model import slug
from journeymap.shown import spelled

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the first map is called, whose journey it is, and who looks after it; any text that is not blank."""

    title: str = "From first search to first success"
    persona: str = "Ana"
    owner: str = "Customer experience"


def starter(answers: Answers, day: date, version: str) -> dict[str, str]:
    """Return the texts of the files by their paths from the top folder, with forward slashes.

    The map is `active`, reviewed on `day`, and without warnings; continuous integration runs jmap `version`. The
    schemas that the files name are not among them.
    """
    title, persona = (_name(text, spare) for text, spare in ((answers.title, "map"), (answers.persona, "persona")))
    words = {
        "title": _scalar(answers.title),
        "persona": _scalar(answers.persona),
        "persona_id": _scalar(persona),
        "owner": _scalar(answers.owner),
        "day": day.isoformat(),
        "version": version,
    }
    templates = {
        "jmap.yaml": _SETTINGS,
        f"maps/{title}.yaml": _MAP,
        f"personas/{persona}.yaml": _PERSONA,
        "shared/research.yaml": _RESEARCH,
        ".github/workflows/maps.yml": _WORKFLOW,
        ".pre-commit-config.yaml": _HOOKS,
    }
    texts = {path: Template(text).substitute(words) for path, text in templates.items()}
    return texts | {path: json.dumps(value, indent=2) + "\n" for path, value in _EDITOR.items()}


def _name(text: str, spare: str) -> str:
    """An id, and the name of a file on any system; `spare` for a text without letters and digits."""
    return slug(text)[:_LONGEST_NAME].strip("-") or spare


def _scalar(text: str) -> str:
    """Any text as one line of YAML; halves of characters, which no file can hold, become question marks."""
    return spelled(quoted(text.strip().encode("utf-8", "replace").decode("utf-8")))


_SETTINGS = """\
# yaml-language-server: $$schema=schemas/jmap-config.schema.json
# The settings of this project. All of them are optional; "jmap config show" lists what is in force.

# The rules and severities that this project relies on. A newer jmap brings new ones only with a newer edition.
edition: "2026"

# How strict lint is for every file. Without it the status of each map decides.
# profile: strict

# What is not part of the project, written as in .gitignore.
# exclude: [archive/]

# Places where people meet you that jmap does not know yet.
# channels:
#   - {id: waiting-room, name: Waiting room, kind: owned}

# Words your customers use, and where they lie on the emotion curve, from -2 to 2.
# emotion_words: {gutted: -2, chuffed: 2}

# "jmap rules" lists the rules, "jmap explain JM911" tells what one is about.
# rules:
#   JM911: {severity: error, max-age: 180 days}
#   JM807: off
"""

_MAP = """\
# yaml-language-server: $$schema=../schemas/jmap.schema.json
# An example to write over: everything but the title, the persona and the owner is made up.
jmap: 1
title: $title
owner: $owner
status: active
state: current
reviewed: $day
review_every: 6 months

personas:
  - $persona_id
scenario: A problem has come back once too often, and there is one free evening to find something against it
goal: Be rid of the problem without having to ask anybody
business_goal: More of those who try us are still with us after a month
scope:
  starts: The problem comes back
  ends: It has stayed away for a week
basis: mixed
evidence: [first-interviews]

stages:
  - name: Looking around
    touchpoints:
      - name: Describes the problem to a search engine
        channel: search
        thoughts: I cannot be the first one with this
        emotion: {score: 0, words: [curious, tired]}
      - name: Compares three offers side by side
        channel: website
        gains: One of them names the problem in its first sentence
        emotion: positive

  - name: Trying it
    touchpoints:
      - name: Signs up on the phone
        channel: mobile_app
        actions: Skips the tour
        emotion: positive
      - name: Is stuck at the first attempt
        channel: mobile_app
        moment_of_truth: true
        questions: What am I supposed to do first?
        emotion: {score: -2, words: [frustrated], evidence: [first-interviews]}
        pain_points:
          - id: no-first-step
            text: Nothing says what to do first
            severity: high
            frequency: often
            evidence: [first-interviews]
        opportunities:
          - text: Everybody has a first success within ten minutes
            addresses: [no-first-step]
            owner: $owner
            impact: 5
            effort: 2
            status: planned
            solutions:
              - text: Three guided steps at the start
        metrics:
          - name: First success on the first day
            kind: rate
            unit: "%"
            baseline: 38
            value: 41
            target: 60
            direction: up
            source: usage-figures
            as_of: $day

  - name: Getting help
    touchpoints:
      - name: Asks in the chat
        channel: chat
        wait: 10 minutes
        emotion: neutral
      - name: Follows the answer, and it works
        channel: [chat, mobile_app]
        quotes: Oh. So that was all?
        emotion: {score: 2, words: [relieved], evidence: [first-interviews]}
"""

_PERSONA = """\
# yaml-language-server: $$schema=../schemas/jmap.schema.json
# An example to write over: describe somebody you have met in your research.
jmap: 1

personas:
  - id: $persona_id
    name: $persona
    role: New here, in a hurry
    type: primary
    kind: qualitative
    owner: $owner
    reviewed: $day
    goals:
      - Be rid of the problem for good
    needs:
      - To know what happens next
    behaviors:
      - Compares in the evening, on the phone
    pain_points:
      - Help pages in words that only insiders know
    psychographics:
      values: Doing things without help
    evidence: [first-interviews]
"""

_RESEARCH = """\
# yaml-language-server: $$schema=../schemas/jmap.schema.json
# An example to write over: list what your maps rest on, and name it under "evidence".
jmap: 1

sources:
  - id: first-interviews
    name: Interviews with people in their first month
    method: interview
    date: $day
    participants: 8
  - id: usage-figures
    name: Usage figures of the app
    method: analytics
    date: $day
"""

_WORKFLOW = """\
name: maps
on:
  pull_request:
  push:
    branches: [main]
  schedule:
    - cron: "23 5 * * 1" # maps grow old without a change
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # some rules ask when a file was last changed
          persist-credentials: false
      - uses: actions/setup-python@v6
        with:
          python-version: "3.12"
      - run: pip install journeymap==$version
      - run: >-
          journeymap check --fail-on warning
          --output-format markdown --output-file "$$GITHUB_STEP_SUMMARY"
          --output-format github
"""

_HOOKS = """\
# Lints the maps of every commit, once "pre-commit install" has been run.
repos:
  - repo: local
    hooks:
      - id: jmap-lint
        name: lint journey maps
        entry: journeymap lint --only-maps
        language: python
        additional_dependencies: [journeymap==$version]
        types_or: [yaml, json]
        require_serial: true
"""

_EDITOR: dict[str, object] = {
    ".vscode/settings.json": {
        "yaml.schemas": {
            "./schemas/jmap.schema.json": ["maps/**/*.yaml", "personas/**/*.yaml", "shared/**/*.yaml", "*.jmap.yaml"],
            "./schemas/jmap-config.schema.json": ["jmap.yaml"],
        }
    },
    ".vscode/extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
}
