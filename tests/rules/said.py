"""A rule and the text of some files -> what the rule says about them."""

from pathlib import Path

from journeymap.atlas import Project, load_atlas
from journeymap.config import Profile
from journeymap.finding import Finding
from journeymap.lint import Choice, lint
from journeymap.rules.catalogue import RULES
from tests.rules.examples import files_of


def findings(code: str, text: str, folder: Path, options: str = "", profile: Profile = "strict") -> list[Finding]:
    """Return what rule `code` finds in `text` (as in examples); `options` are lines of YAML for `jmap.yaml`."""
    indented = "".join(f"    {line}\n" for line in options.splitlines())
    (folder / "jmap.yaml").write_text(f"rules:\n  {code}:\n{indented}" if options else "")
    for name, content in files_of(text).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    report = lint(load_atlas(Project(folder)), RULES, Choice(), profile)
    return [finding for finding in report.findings if finding.code == code]


def said(code: str, text: str, folder: Path, options: str = "") -> list[str]:
    """Return the messages of rule `code` on `text`."""
    return [finding.message for finding in findings(code, text, folder, options)]
