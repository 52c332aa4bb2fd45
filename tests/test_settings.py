"""Settings -> lines that say each of them, as it would stand in `jmap.yaml`, and where it comes from."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from journeymap.config import Config, Settings, read_config
from journeymap.document import read
from journeymap.settings import shown_settings

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(str.strip)


def test_every_setting_has_a_line_in_the_order_of_the_format() -> None:
    lines = shown_settings(Settings(Config()), with_origin=False).splitlines()

    assert [line.partition(":")[0] for line in lines] == [*Config.keys()]


def test_a_part_is_shown_by_what_is_written_in_it(tmp_path: Path) -> None:
    file = tmp_path / "jmap.yaml"
    file.write_text("channels: [{id: kiosk}]\noverrides: [{files: maps, rules: {JM304: off}}]\n")
    shown = shown_settings(read_config(file, "jmap.yaml"), with_origin=True)

    assert 'channels: [{"id": "kiosk"}]' in shown
    assert 'overrides: [{"files": ["maps"], "rules": {"JM304": "off"}}]' in shown
    assert [line.rpartition("# ")[2] for line in shown.splitlines() if line.startswith(("channels", "overrides"))] == [
        "jmap.yaml:2", "jmap.yaml:1"
    ]  # fmt: skip


@given(exclude=st.lists(words, max_size=3), channel=words)
def test_what_is_shown_is_read_as_the_same_settings(exclude: list[str], channel: str) -> None:
    config = Config.model_validate({"exclude": exclude, "channels": [{"id": "kiosk", "name": channel}]})
    shown = shown_settings(Settings(config), with_origin=True)
    value = read("jmap.yaml", shown).value

    assert value["exclude"] == exclude
    assert value["channels"] == [{"id": "kiosk", "name": channel}]
    assert value["baseline"] == config.baseline
