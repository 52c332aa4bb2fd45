"""Which files belong to a project."""

from pathlib import Path

import pytest

from journeymap.atlas import Project, load_atlas, map_files, projects
from journeymap.errors import JourneymapError
from tests.project import project


def found(folder: Path, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    files = map_files(Project(folder), list(include), list(exclude))
    return [path.relative_to(folder).as_posix() for path in files]


def test_a_file_is_ours_by_its_key_its_name_or_the_configuration(tmp_path: Path) -> None:
    folder = project(
        tmp_path,
        {
            "maps/a.yaml": "jmap: 1\n",
            "maps/b.yml": "# a comment\njmap: 1\n",
            "maps/c.jmap.yaml": "title: no key yet\n",
            "maps/d.json": '{"jmap": 1}',
            "old/e.yaml": "title: no key either\n",
            "docker-compose.yaml": "services: {jmap: 1}\n",
            "notes.txt": "jmap: 1\n",
        },
    )

    assert found(folder) == ["maps/a.yaml", "maps/b.yml", "maps/c.jmap.yaml", "maps/d.json"]
    assert "old/e.yaml" in found(folder, include=("old/*.yaml",))
    assert found(folder, exclude=("maps/",)) == []


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "x", "jmap": 1, "foo": 1}',
        '{\n  "title": "x",\n  "jmap": 1\n}\n',
        '{\n\t"title": "x",\n\t"jmap": 1\n}\n',
        "{title: x, jmap: 1, foo: 1}",
        "{title: x, jmap: 1, foo: [}",
        "  jmap: 1: 2" + "[" * 100_000,
        "  title: x\n  jmap: 1\n",
        "? jmap\n: 1\nfoo: 1\n",
        "!!str jmap: 1\nfoo: 1\n",
        "&a jmap: 1\n",
        '"jmap": 1\n',
        "'jmap' : 1\n",
        "--- {jmap: 1}\n",
        "[Optional]: a mail\n? jmap\n: 1\n",
        "\ufeff  title: x\n  jmap: 1\n",
    ],
    ids=lambda text: text[:20],
)
def test_the_key_is_found_however_it_is_written(tmp_path: Path, text: str) -> None:
    assert found(project(tmp_path, {"a.yaml": text})) == ["a.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "jobs:\n  check:\n    steps:\n      - run: jmap check\n",
        "jobs:\n  - {name: jmap, jmap: 1}\n",
        "services:\n  jmap: 1\n",
        "- jmap: 1\n",
        '[{"jmap": 1}]',
        "title: x\nhow: 'write jmap: 1'\n",
        "{jmap-cli: 1, a: jmap}",
        "{a: [}, jmap: 1}",
        "--- {a: 1}\n--- {jmap: 1}\n",
        "jmap",
        "[" * 100_000 + "jmap: 1",
        "  a: " + "b" * 6_000_000 + "\n  c: {jmap: 1}\n",
    ],
    ids=lambda text: text[:20],
)
def test_the_word_alone_is_no_key(tmp_path: Path, text: str) -> None:
    assert found(project(tmp_path, {"a.yaml": text})) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_a_map_in_another_encoding_is_not_passed_over(tmp_path: Path, encoding: str) -> None:
    texts = {"a.yaml": "jmap: 1\ntitle: B\n", "b.json": '{"title": "Größe", "jmap": 1}', "c.yaml": "a: {jmap: 1}\n"}
    folder = project(tmp_path, {name: text.encode(encoding) for name, text in texts.items()})

    atlas = load_atlas(Project(folder))

    assert [sheet.name for sheet in atlas.sheets] == ["a.yaml", "b.json"]
    assert [[hit.code for hit in sheet.loaded.hits] for sheet in atlas.sheets] == [["JM001"], ["JM001"]]


def test_gitignore_is_respected_in_every_folder(tmp_path: Path) -> None:
    folder = project(
        tmp_path,
        {
            ".gitignore": "build/\n*.tmp.yaml\n",
            "build/a.yaml": "jmap: 1\n",
            "maps/b.tmp.yaml": "jmap: 1\n",
            "maps/.gitignore": "secret.yaml\n!kept.tmp.yaml\n",
            "maps/secret.yaml": "jmap: 1\n",
            "maps/kept.tmp.yaml": "jmap: 1\n",
            "maps/c.yaml": "jmap: 1\n",
        },
    )

    assert found(folder) == ["maps/c.yaml", "maps/kept.tmp.yaml"]


def test_hidden_folders_packages_and_other_projects_are_left_alone(tmp_path: Path) -> None:
    folder = project(
        tmp_path,
        {
            ".git/x.yaml": "jmap: 1\n",
            "node_modules/x.yaml": "jmap: 1\n",
            "inner/jmap.yaml": "",
            "inner/x.yaml": "jmap: 1\n",
            "a.yaml": "jmap: 1\n",
        },
    )

    assert found(folder) == ["a.yaml"]


def test_links_that_lead_out_of_the_project_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("jmap: 1\n")
    folder = project(tmp_path / "inside", {"a.yaml": "jmap: 1\n"})
    (folder / "link.yaml").symlink_to(outside)
    (folder / "loop").symlink_to(folder, target_is_directory=True)

    assert found(folder) == ["a.yaml"]


def test_the_project_is_the_folder_with_the_configuration(tmp_path: Path) -> None:
    folder = project(tmp_path, {"maps/deep/a.yaml": "jmap: 1\n"})

    (only,) = projects([Path("maps/deep/a.yaml")], folder)

    assert only.root == folder
    assert only.only == {folder / "maps/deep/a.yaml"}


def test_without_configuration_the_git_repository_is_the_project(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "maps").mkdir()

    (only,) = projects([Path("maps")], tmp_path)

    assert only.root == tmp_path


def test_inputs_of_two_projects_are_two_projects(tmp_path: Path) -> None:
    one = project(tmp_path / "one", {"a.yaml": "jmap: 1\n"})
    two = project(tmp_path / "two", {"b.yaml": "jmap: 1\n"})

    roots = [found.root for found in projects([Path("one/a.yaml"), Path("two")], tmp_path)]

    assert roots == [one, two]


def test_a_folder_stands_for_the_projects_below_it_too(tmp_path: Path) -> None:
    top = project(
        tmp_path, {"examples/loose.yaml": "jmap: 1\n", ".gitignore": "gone/\n", "examples/gone/jmap.yaml": ""}
    )
    shop = project(top / "examples" / "shop", {"maps/a.yaml": "jmap: 1\n"})

    roots = [found.root for found in projects([Path("examples")], top)]

    assert roots == [top, shop]


def test_what_is_excluded_stays_so_in_a_folder_that_is_named(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "jmap.yaml": "exclude: [maps/old/]\n",
        "maps/a.yaml": "jmap: 1\n",
        "maps/old/b.yaml": "jmap: 1\n",
    }
    folder = project(tmp_path, files)

    (only,) = projects([Path("maps")], folder)
    atlas = load_atlas(only)

    assert [sheet.name for sheet in atlas.sheets if atlas.reports_on(sheet.name)] == ["maps/a.yaml"]


def test_the_same_input_twice_is_checked_once(tmp_path: Path) -> None:
    project(tmp_path, {"a.yaml": "jmap: 1\n"})

    (only,) = projects([Path("a.yaml"), Path("./a.yaml")], tmp_path)

    assert len(only.only) == 1


def test_a_missing_file_is_said_with_the_nearest_name(tmp_path: Path) -> None:
    project(tmp_path, {"shoes.yaml": "jmap: 1\n"})

    with pytest.raises(JourneymapError, match=r'there is no file or folder "shoe\.yaml"') as caught:
        projects([Path("shoe.yaml")], tmp_path)

    assert caught.value.hint == 'did you mean "shoes.yaml"?'


def test_a_pattern_that_would_take_hours_is_left_out(tmp_path: Path) -> None:
    slow = "*a" * 12 + "*b"
    folder = project(
        tmp_path, {".gitignore": f"{slow}\nb.yaml\n", "a" * 200 + ".yaml": "jmap: 1\n", "b.yaml": "jmap: 1\n"}
    )

    assert found(folder, exclude=(slow,)) == ["a" * 200 + ".yaml"]


def test_links_that_lead_nowhere_are_no_maps(tmp_path: Path) -> None:
    folder = project(tmp_path, {"maps/a.yaml": "jmap: 1\n"})
    (folder / "loop").symlink_to("loop")
    (folder / "maps" / "gone.yaml").symlink_to("nowhere")

    assert found(folder) == ["maps/a.yaml"]


@pytest.mark.parametrize("name", ["maps/" + "a" * 300, "a.yaml/b.yaml", "loop"])
def test_what_no_file_can_be_is_said_to_be_missing(tmp_path: Path, name: str) -> None:
    folder = project(tmp_path, {"a.yaml": "jmap: 1\n"})
    (folder / "loop").symlink_to("loop")

    with pytest.raises(JourneymapError, match=f'there is no file or folder "{name}"') as caught:
        projects([Path(name)], folder)

    assert caught.value.hint == "check the spelling, or run jmap where the file is"
