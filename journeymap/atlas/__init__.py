"""A folder of maps -> an `Atlas`: every file loaded, and what each of them defines, by id."""

from journeymap.atlas.atlas import Atlas, load_atlas
from journeymap.atlas.contents import Text
from journeymap.atlas.discover import Project, git_root, map_files, matcher, picture_files, projects
from journeymap.atlas.disk import has_match, leads_to_file, read_behind
from journeymap.atlas.mention import Mention, mentions
from journeymap.atlas.sheet import Definition, Kind, Sheet

__all__ = [
    "Atlas",
    "Definition",
    "Kind",
    "Mention",
    "Project",
    "Sheet",
    "Text",
    "git_root",
    "has_match",
    "leads_to_file",
    "load_atlas",
    "map_files",
    "matcher",
    "mentions",
    "picture_files",
    "projects",
    "read_behind",
]
