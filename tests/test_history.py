"""What git knows: the day of every line, the commits since a day, and that nothing of the repository is run."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest

from journeymap.errors import Skipped
from journeymap.history import History
from tests.repository import committed, git

TEXT = "jmap: 1\ntitle: Renting a van\n"
JANUARY, MARCH = date(2026, 1, 15), date(2026, 3, 1)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def repository(folder: Path, files: dict[str, str]) -> Path:
    return committed(write(folder, files), JANUARY.isoformat())


def days_of(folder: Path, name: str) -> list[date | None]:
    return History(folder, folder).line_days(name, (folder / name).read_bytes().decode())


def test_tells_the_day_of_every_line(tmp_path: Path) -> None:
    repository(tmp_path, {"maps/van.yaml": TEXT})
    write(tmp_path, {"maps/van.yaml": TEXT + "goal: Move the sofa\n"})
    committed(tmp_path, "2026-03-01")

    assert days_of(tmp_path, "maps/van.yaml")[:3] == [JANUARY, JANUARY, MARCH]


def test_a_line_that_is_not_committed_has_no_day_and_a_moved_one_keeps_its_own(tmp_path: Path) -> None:
    repository(tmp_path, {"van.yaml": TEXT})
    write(tmp_path, {"van.yaml": "title: Renting a van\ngoal: Move the sofa\njmap: 1\n"})

    assert days_of(tmp_path, "van.yaml")[:3] == [JANUARY, None, JANUARY]


def test_a_new_file_has_no_days(tmp_path: Path) -> None:
    write(repository(tmp_path, {"van.yaml": TEXT}), {"new.yaml": TEXT})

    assert days_of(tmp_path, "new.yaml") == [None, None, None]


@pytest.mark.parametrize("text", ["\ufeffjmap: 1\r\ntitle: Van\r\n", "jmap: 1\ntitle: Löwenzahn 🦁\n", "jmap: 1"])
def test_knows_lines_whatever_they_are_made_of(text: str, tmp_path: Path) -> None:
    repository(tmp_path, {"van.yaml": text})
    shown = text.removeprefix("\ufeff")

    days = History(tmp_path, tmp_path).line_days("van.yaml", shown)

    assert [day for day, line in zip(days, shown.splitlines(), strict=False) if line and day != JANUARY] == []


@pytest.mark.parametrize("name", ["--output=x.yaml", "maps/über uns.yaml", "*.yaml", ":(glob)a.yaml"])
def test_takes_any_file_name_as_it_is(name: str, tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("such names cannot exist here")
    repository(tmp_path, {name: TEXT, "other.yaml": "jmap: 1\n"})

    assert days_of(tmp_path, name)[:2] == [JANUARY, JANUARY]


def test_a_time_beyond_the_calendar_is_the_last_day(tmp_path: Path) -> None:
    repository(tmp_path, {"van.yaml": TEXT})
    tree = git(tmp_path, "rev-parse", "HEAD^{tree}").strip()
    who = "Ana <ana@shop.example> 99999999999999 +0000"
    raw = f"tree {tree}\nauthor {who}\ncommitter {who}\n\nFar ahead\n"
    (tmp_path / "raw").write_text(raw)
    git(tmp_path, "reset", "--quiet", git(tmp_path, "hash-object", "-t", "commit", "-w", "--literally", "raw").strip())

    assert days_of(tmp_path, "van.yaml")[0] == date.max


def test_counts_the_commits_after_a_day_that_touch_what_a_pattern_matches(tmp_path: Path) -> None:
    repository(tmp_path, {"src/cart/pay.py": "1", "src/mail.py": "1", "README.md": "1"})
    for day, name in (("2026-02-01", "src/cart/pay.py"), ("2026-03-01", "src/mail.py"), ("2026-03-02", "README.md")):
        committed(write(tmp_path, {name: day}), day)
    history = History(tmp_path, tmp_path)

    assert history.commits_since(JANUARY, ["src/**"]) == 2
    assert history.commits_since(JANUARY, ["src/cart", "*.md"]) == 2
    assert history.commits_since(JANUARY, ["src/*.py"]) == 1
    assert history.commits_since(date(2026, 3, 1), ["**"]) == 1
    assert history.commits_since(JANUARY, ["nothing/**"]) == 0


def test_patterns_start_at_the_root_of_the_project_and_stay_in_it(tmp_path: Path) -> None:
    repository(tmp_path, {"shop[1]/src/pay.py": "1", "src/pay.py": "1"})
    committed(write(tmp_path, {"src/pay.py": "2"}), "2026-02-01")
    committed(write(tmp_path, {"shop[1]/src/pay.py": "2"}), "2026-02-02")
    history = History(tmp_path, tmp_path / "shop[1]")

    assert history.commits_since(JANUARY, ["src/*.py"]) == 1
    assert history.commits_since(JANUARY, ["../src/*.py", "/src/pay.py", "../../elsewhere"]) == 0


def test_a_merge_is_not_counted(tmp_path: Path) -> None:
    repository(tmp_path, {"a.py": "1", "b.py": "1"})
    git(tmp_path, "checkout", "--quiet", "-b", "side")
    committed(write(tmp_path, {"a.py": "2"}), "2026-02-01")
    git(tmp_path, "checkout", "--quiet", "main")
    committed(write(tmp_path, {"b.py": "2"}), "2026-02-02")
    git(tmp_path, "merge", "--quiet", "--no-ff", "--no-edit", "side", day="2026-02-03")

    assert History(tmp_path, tmp_path).commits_since(JANUARY, ["*.py"]) == 2


def refusal(history: History) -> str:
    with pytest.raises(Skipped) as caught:
        history.line_days("van.yaml", TEXT)
    return str(caught.value)


def test_says_that_there_is_no_repository(tmp_path: Path) -> None:
    assert refusal(History(tmp_path, tmp_path)) == "the files are in no git repository"


def test_says_that_git_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path, {"van.yaml": TEXT})
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))

    assert refusal(History(tmp_path, tmp_path)) == "git is not installed"


def test_says_that_nothing_is_committed(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")

    assert refusal(History(tmp_path, tmp_path)) == "nothing is committed yet"


def test_says_that_a_clone_is_shallow(tmp_path: Path) -> None:
    origin = repository(tmp_path / "origin", {"van.yaml": TEXT})
    committed(write(origin, {"van.yaml": TEXT + "goal: Move the sofa\n"}), "2026-03-01")
    git(tmp_path, "clone", "--quiet", "--depth=1", origin.as_uri(), "clone")
    clone = tmp_path / "clone"

    assert refusal(History(clone, clone)) == 'the clone is shallow; run "git fetch --unshallow"'


def test_says_that_git_refuses_the_repository(tmp_path: Path) -> None:
    repository(tmp_path, {"van.yaml": TEXT})
    (tmp_path / ".git" / "config").write_text("[core\n")

    assert refusal(History(tmp_path, tmp_path)).startswith("git does not read this repository")


def test_says_that_an_answer_is_missing(tmp_path: Path) -> None:
    repository(tmp_path, {"van.yaml": TEXT})
    blob = git(tmp_path, "rev-parse", "HEAD:van.yaml").strip()
    (tmp_path / ".git" / "objects" / blob[:2] / blob[2:]).unlink()

    assert refusal(History(tmp_path, tmp_path)) == 'git cannot tell how old the lines of "van.yaml" are'


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for git is a shell script")
def test_gives_up_for_good_when_git_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path / "maps", {"van.yaml": TEXT})
    asked = tmp_path / "asked"
    program(tmp_path / "bin" / "git", f'echo . >> "{asked}"; exec sleep 60')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    history = History(tmp_path / "maps", tmp_path / "maps", seconds=0.2)

    assert [refusal(history), refusal(history)] == ["git takes longer than 0.2 seconds"] * 2
    assert asked.read_text() == ".\n"


@pytest.mark.skipif(os.name == "nt", reason="the programs are shell scripts")
def test_runs_no_git_that_lies_in_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path, {"van.yaml": TEXT})
    program(tmp_path / "git", f'touch "{tmp_path / "ran"}"')
    monkeypatch.setenv("PATH", str(tmp_path))

    assert refusal(History(tmp_path, tmp_path)) == "git is not installed"
    assert not (tmp_path / "ran").exists()


@pytest.mark.skipif(os.name == "nt", reason="the programs are shell scripts")
def test_runs_nothing_that_the_repository_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, ran = tmp_path / "maps", tmp_path / "ran"
    trap = program(tmp_path / "trap", f'echo "$0 $*" >> "{ran}"; cat')
    repository(folder, {"van.yaml": TEXT, "src/pay.py": "1"})
    committed(write(folder, {"src/pay.py": "2"}), "2026-03-01")
    write(folder, {"van.yaml": TEXT + "goal: Move the sofa\n", ".gitattributes": "* filter=trap diff=trap\n"})
    write(folder, {".git/info/attributes": "* filter=trap diff=trap\n"})
    for key in (
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.alternateRefsCommand",
        "core.gitProxy", "pager.blame", "pager.rev-list", "diff.external", "diff.trap.command", "diff.trap.textconv",
        "filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "gpg.program", "credential.helper",
    ):  # fmt: skip
        git(folder, "config", key, str(trap))
    for name in ("post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"):
        program(folder / ".git" / "hooks" / name, f'touch "{ran}"')
    write(folder, {".git/config": (folder / ".git/config").read_text() + "[log]\n\tshowSignature = true\n"})
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(trap))
    history = History(folder, folder)

    assert history.line_days("van.yaml", (folder / "van.yaml").read_text())[:3] == [JANUARY, JANUARY, None]
    assert history.commits_since(JANUARY, ["src/**"]) == 1
    assert not ran.exists()


@pytest.mark.skipif(os.name == "nt", reason="the program is a shell script")
def test_fetches_nothing_that_a_partial_clone_lacks(tmp_path: Path) -> None:
    folder, ran = tmp_path / "maps", tmp_path / "ran"
    trap = program(tmp_path / "trap", f'touch "{ran}"')
    repository(folder, {"van.yaml": TEXT})
    blob = git(folder, "rev-parse", "HEAD:van.yaml").strip()
    (folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    for key, value in (
        ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"), ("remote.origin.url", f"ext::{trap}"),
        ("remote.origin.uploadpack", str(trap)), ("protocol.ext.allow", "always"), ("protocol.allow", "always"),
    ):  # fmt: skip
        git(folder, "config", key, value)

    assert refusal(History(folder, folder)) == 'git cannot tell how old the lines of "van.yaml" are'
    assert not ran.exists()


def test_asks_the_repository_of_the_files_whatever_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(tmp_path / "maps", {"van.yaml": TEXT})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))

    assert days_of(tmp_path / "maps", "van.yaml")[:2] == [JANUARY, JANUARY]
