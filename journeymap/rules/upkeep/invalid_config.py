"""A setting in `jmap.yaml` that jmap does not know.

What it finds: a key, a value, a rule, a profile or an option in the configuration that does not exist.

Why it matters: a misspelt setting changes nothing, and nobody notices: the check stays as strict or as lenient as it
was. So the run ends with exit code 2 before any map is looked at.

How to fix: take the name that is suggested; `jmap rules` lists the rules and `jmap explain` their options.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM920",
    name="invalid-config",
    severities="EEE",
    source="Redocly CLI checks its own configuration",
    lesson=__doc__,
    fixes=("unsafe",),
    good=(
        """
# file: jmap.yaml
profile: active
rules:
  JM911:
    severity: error
    max-age: 180 days
  stage-without-touchpoints: error
""",
    ),
    bad=(
        """
# file: jmap.yaml
profil: active
#^^^^^
""",
        """
# file: jmap.yaml
rules:
  JM912: warn
  #      ^^^^
  JM399: error
  #^^^^
  JM911:
    severity: eror
    #         ^^^^
    max-days: 180
    #^^^^^^^
""",
    ),
)
