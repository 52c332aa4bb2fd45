"""What the tables of the examples look like, in full."""

from collections.abc import Callable

from journeymap.atlas import Project, load_atlas
from journeymap.formats.csv.write import CSV
from journeymap.formats.excel import EXPORTER as EXCEL
from journeymap.journey import Journey
from tests.conftest import ROOT
from tests.formats.excel.listing import listing

Golden = Callable[[str, str], None]


def journeys_of(example: str) -> list[Journey]:
    atlas = load_atlas(Project(ROOT / "examples" / example))
    return [Journey(sheet, atlas) for sheet in atlas.maps]


def test_the_shop_as_csv(golden: Golden) -> None:
    assert CSV.write_all
    text = CSV.write_all(journeys_of("shop")).data.decode("utf-8-sig")

    golden("formats/shop.csv.txt", text.replace("\r\n", "\n"))


def test_a_first_map_as_a_workbook(golden: Golden) -> None:
    (journey,) = journeys_of("first-map")

    golden("formats/first-map.xlsx.txt", listing(EXCEL.write(journey).data))
