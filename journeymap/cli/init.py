"""`jmap init`: a folder -> a small map repository in it, green from the first check; nothing there is overwritten."""

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from journeymap.starter import Answers

_QUESTIONS = {
    "title": "What is your first map about?",
    "persona": "Who makes the journey?",
    "owner": "Who looks after the map?",
}


def init(
    folder: Annotated[Path, typer.Argument(help="Where the maps will live; made if need be.")] = Path(),
    title: Annotated[
        str | None, typer.Option("--title", help="What the first map is called.", show_default=False)
    ] = None,
    persona: Annotated[str | None, typer.Option("--persona", help="Who makes the journey.", show_default=False)] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", help="The person or team that looks after the map.", show_default=False)
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing; what is not given gets an example.")] = False,
) -> None:
    """Start a map repository: settings, a first map and persona, schemas for editors, checks for CI and commits."""
    from journeymap import __version__
    from journeymap.cli.schema import schema_of_config
    from journeymap.dates import today
    from journeymap.schema import map_schema
    from journeymap.starter import starter

    answers = _answers({"title": title, "persona": persona, "owner": owner}, ask=not yes and sys.stdin.isatty())
    files = starter(answers, today(), __version__)
    schemas = {"schemas/jmap.schema.json": map_schema(), "schemas/jmap-config.schema.json": schema_of_config()}
    _make(folder, files | schemas)
    _tell_what_is_next(folder)


def _answers(given: dict[str, str | None], *, ask: bool) -> "Answers":
    from journeymap.errors import JourneymapError
    from journeymap.starter import Answers

    for key, text in given.items():
        if text is not None and not text.strip():
            raise JourneymapError(f'"--{key}" is empty', "give it a text, or leave it out")
    return Answers(**{key: text or _answer(key, getattr(Answers(), key), ask=ask) for key, text in given.items()})


def _answer(key: str, example: str, *, ask: bool) -> str:
    if not ask:
        return example
    answer: str = typer.prompt(_QUESTIONS[key], default=example, err=True)
    return answer if answer.strip() else example


def _make(folder: Path, files: dict[str, str]) -> None:
    """Write the files that are not there yet, and say of each what became of it."""
    from journeymap.cli.write import make_folder, write
    from journeymap.shown import shown

    targets = {folder / name: text for name, text in files.items()}
    new = [path for path in targets if not (path.exists() or path.is_symlink())]
    for path in new:
        make_folder(path.parent)
    for path, text in targets.items():
        if path in new:
            write(path, text.encode())
        print(f"wrote {shown(str(path))}" if path in new else f"kept {shown(str(path))}, which was there already")


def _tell_what_is_next(folder: Path) -> None:
    from journeymap.atlas import git_root

    place = shlex.quote(str(folder))
    print("next: jmap check" if folder == Path() else f"next: jmap check {place}", file=sys.stderr)
    top = git_root(folder.resolve())
    if top is not None and top != folder.resolve():
        print(
            f"note: {place} is not the top folder of its repository; only there .github and .pre-commit-config.yaml "
            f'take effect, with "jmap check {place}"',
            file=sys.stderr,
        )
