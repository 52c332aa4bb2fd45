"""A source in YAML or JSON of any shape -> drafts of the maps and personas in it."""

from journeymap.formats.data.build import Builder
from journeymap.formats.data.builtin import mapping_for
from journeymap.formats.data.mapping import Table, table_of
from journeymap.formats.data.persona import are_personas, is_persona, persona_value
from journeymap.formats.data.shape import readings, rows_of, shape_of
from journeymap.formats.data.targets import MAPS
from journeymap.formats.data.tree import Twig, documents
from journeymap.formats.data.turn import turn
from journeymap.formats.draft import Draft, Given, Imported, NotAMapError, UnsafeSourceError
from journeymap.formats.lane_words import EXPERIENCE, lanes

_SUFFIXES = (".yaml", ".yml", ".json", ".ojf")
_DEPTH_OF_PEOPLE = 3
# Personas have goals and pains, too.
_ON_THE_WAY = frozenset(("emotion", "thoughts", "opportunities", "touchpoints"))


def recognises(given: Given) -> int:
    """Return 1 if a source is YAML or JSON by its name or by its form, 2 if a mapping was given for it, else 0."""
    if given.name.lower().endswith(_SUFFIXES):
        return 2 if given.mapping else 1
    if not given.text.strip():
        return 0
    try:
        trees, _ = documents(given.name, given.text, Imported())
    except (NotAMapError, UnsafeSourceError):
        return 0
    are_data = bool(trees) and all(tree.items or len(tree.entries) > 1 for tree in trees)
    return (2 if given.mapping else 1) if are_data else 0


def read(given: Given) -> Imported:
    """Return a draft for every map in a source, and one for the personas it has without a map.

    Raises:
        NotAMapError: there is neither a journey nor a persona in it.
        UnsafeSourceError: it is over a limit.
        JourneymapError: there are mistakes in the mapping that was given.
    """
    told = Imported()
    trees, notes = documents(given.name, given.text, told)
    if given.mapping:
        _mapped(given, table_of(given.mapping), trees, told)
    else:
        for tree in trees:
            _one(given, tree, told)
    if not told.drafts:
        raise NotAMapError("there is no list of stages with an experience in it, and no persona")
    told.drafts[0].notes.extend(notes)
    return told


def _mapped(given: Given, table: Table, trees: list[Twig], told: Imported) -> None:
    builders = [Builder(table, [tree], told, given, lanes(given.lane_words)) for tree in trees]
    for builder in builders:
        told.drafts += [Draft(value) for value in builder.maps()]
        builder.tell_rest()


def _one(given: Given, tree: Twig, told: Imported) -> None:
    """Read one document: as that of a known tool, else by a guess, else as personas."""
    words = lanes(given.lane_words)
    mapping = mapping_for(tree)
    if not mapping:
        turn(tree, words, told)
    table = table_of(mapping) if mapping else shape_of(tree, words)
    if table and (mapping or _is_journey(table, tree, given)):
        if not mapping:
            told.lose(tree.line, *_guess(table))
        builder = Builder(table, [tree], told, given, words)
        told.drafts += [Draft(value) for value in builder.maps()]
    else:
        builder = Builder(Table(), [tree], told, given, words)
        _people(tree, told)
    builder.tell_rest()


def _guess(table: Table) -> tuple[str, str]:
    paths = {key: " and ".join(map(str, paths)) for key, paths in table.paths.items()}
    where = ", ".join(f'"{key}: {path}"' for key, path in paths.items())
    return "the shape of the source, which nobody has mapped,", f"read as {where}"


def _is_journey(table: Table, tree: Twig, given: Given) -> bool:
    """Whether what was found is a journey: people are named who go through it, or it says what they live through."""
    roots = [twig for path in table.paths.get(MAPS, ()) for twig in path.find(tree, [tree])] or [tree]
    rows = [row for root in roots for path in table.paths["stages"] for row in path.find(root, [tree])]
    paths = table.paths.get("stages.touchpoints", ())
    steps = [step for row in rows for path in paths for step in path.find(row, [tree])]
    words = lanes(given.lane_words)
    lived = readings([*rows, *[step for step in steps if step.entries]], words) & EXPERIENCE
    names = {key.lower().replace("_", "") for root in (tree, *roots) for key in root.entries}
    has_people = any(name.startswith(("persona", "actor")) for name in names)
    if are_personas(rows) and not lived & _ON_THE_WAY:
        return False
    is_called_so = any("journey" in name for name in names)
    return len(lived) > 1 or (has_people and bool(lived or steps or is_called_so))


def _people(tree: Twig, told: Imported) -> None:
    found = _personas(tree, _DEPTH_OF_PEOPLE)
    values = [value for twig in found if (value := persona_value(twig))]
    if values:
        unique = {value["name"]: value for value in values}
        told.drafts.append(Draft({"personas": list(unique.values())}, kind="definitions"))


def _personas(twig: Twig, depth: int) -> list[Twig]:
    """The outermost records that tell of a persona."""
    if twig.entries and is_persona(twig) and not rows_of(twig):
        return [twig]
    if are_personas(twig.items):
        return [item for item in twig.items if item.entries]
    inner = (*twig.entries.values(), *twig.items) if depth else ()
    return [found for item in inner for found in _personas(item, depth - 1)]
