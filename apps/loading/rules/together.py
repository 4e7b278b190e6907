"""Rules for all files together: what is named exists, and nothing stands twice."""

from apps.findings.recount import KEYS
from apps.loading.facts import STATE_KINDS
from apps.loading.rules.hints import instead


def a_grid_has_its_columns(facts):
    """A grid has the columns of its kind, the needed ones all, and no others."""
    for rows in facts.files.grids.values():
        grid = next((piece for piece in facts if rows and piece.entry is rows[0]), None)
        if grid is None:
            continue
        for column in grid.entry:
            if not grid.shape.key(column):
                yield grid, 1, f"unknown column {column!r}{instead(column, grid.shape.keys)}"
        for column, held in grid.shape.keys.items():
            if held.needed and column not in grid.entry:
                yield grid, 1, f"no column {column}"


def an_id_stands_once(facts):
    """No two records of a kind share an id; laws and measures share one space over all states."""
    yield from _repeated(
        facts, lambda piece: piece.text("id"), lambda piece: STATE_KINDS.get(piece.kind, piece.kind), "id"
    )


def a_row_stands_once(facts):
    """osce.csv has one row a state: no code and no name twice."""
    for key in ("iso2", "iso3", "name"):
        rows = [piece for piece in facts.pieces if piece.kind == "states"]
        yield from _repeated(rows, lambda piece, key=key: piece.text(key), lambda piece: piece.kind, key)


def a_state_has_a_square_of_its_own(facts):
    """On the tile map no two states stand on the same square."""
    rows = [piece for piece in facts.pieces if piece.kind == "states" and piece.text("tile_row")]
    yield from _repeated(
        rows, lambda piece: f"{piece.text('tile_row')}, {piece.text('tile_col')}", lambda piece: piece.kind, "tile_row"
    )


def a_participation_is_noted_once(facts):
    """participation.csv has one row for a state and an instrument."""
    rows = [piece for piece in facts.pieces if piece.kind == "participation"]
    yield from _repeated(rows, lambda piece: piece.name, lambda piece: piece.kind, "instrument_id")


def a_state_exists(facts):
    """A state is named by its ISO code, and osce.csv has a row for it."""
    for piece, _, text, line in facts.naming("state"):
        if text not in facts.states:
            by_name = facts.states_by_name.get(text)
            meant = f"; did you mean {by_name!r}?" if by_name else instead(text, facts.states)
            yield piece, line, f"{text!r} is no participating State{meant}"


def a_state_of_the_list_has_a_file(facts):
    """Every row of osce.csv has its file under states/, and every file its row."""
    for piece in facts.pieces:
        if piece.kind == "states" and piece.text("iso2") not in facts.files_of_states:
            yield piece, "iso2", f"there is no states/{piece.text('iso2')}.yaml"
        if piece.kind == "state_files" and piece.state not in facts.states:
            yield piece, 0, f"osce.csv has no row for {piece.state}{instead(piece.state, facts.states)}"


def a_jurisdiction_exists(facts):
    """A jurisdiction is a state, or a part of one that jurisdictions.csv names."""
    known = facts.jurisdictions
    for piece, key, text, line in facts.naming("jurisdiction"):
        if text not in known:
            yield piece, line, f"{key} {text!r} is no jurisdiction{instead(text, known)}"


def a_jurisdiction_is_of_its_state(facts):
    """A law in a state's file is of that state or of a part of it."""
    for piece, key, text, line in facts.naming("jurisdiction"):
        if piece.state and text in facts.jurisdictions and facts.jurisdictions[text] != piece.state:
            yield piece, line, f"{key} {text} is of {facts.jurisdictions[text]}, the file of {piece.state}"
    for piece in facts.pieces:
        if piece.kind == "jurisdictions" and not piece.text("id").startswith(f"{piece.text('state')}-"):
            yield piece, "id", f"part {piece.text('id')!r} does not begin with {piece.text('state')}-"


def a_statute_exists(facts):
    """A figure on application names a law of the same file."""
    for piece, _, text, line in facts.naming("statute"):
        own = [own for entry in piece.top.entries("statutes") if isinstance(own := entry.get("id"), str)]
        if text not in own:
            yield piece, line, f"statute {text!r} does not stand in this file{instead(text, own)}"


def a_finding_exists(facts):
    """A finding that is named stands in findings.yaml."""
    yield from _missing(facts, "finding", "findings")


def an_instrument_exists(facts):
    """An instrument that is named stands in instruments.yaml."""
    yield from _missing(facts, "instrument", "instruments")


def a_document_exists(facts):
    """A document that is named as the source stands at the head of findings.yaml."""
    yield from _missing(facts, "document", "documents")


def an_explanation_has_its_metric(facts):
    """An explanation is of a metric that the site counts, by its key."""
    for piece in facts.pieces:
        key = piece.text("id") if piece.kind == "explanations" else ""
        if key and key not in KEYS:
            yield piece, "id", f"there is no metric {key!r}{instead(key, KEYS)}"


def _missing(facts, meaning, kind):
    known = facts.ids(kind)
    for piece, _, text, line in facts.naming(meaning):
        if text not in known:
            yield piece, line, f"{meaning} {text!r} does not exist{instead(text, known)}"


def _repeated(pieces, value_of, space_of, key):
    met = {}
    for piece in pieces:
        value = value_of(piece)
        first = met.setdefault((space_of(piece), value), piece) if value else piece
        if first is not piece:
            place = f"{first.file}:{first.entry.line_of(key)}"
            yield piece, key, f"{key.replace('_', ' ')} {value!r} stands in {place} too"


SET_RULES = (
    a_grid_has_its_columns,
    an_id_stands_once,
    a_row_stands_once,
    a_state_has_a_square_of_its_own,
    a_participation_is_noted_once,
    a_state_exists,
    a_state_of_the_list_has_a_file,
    a_jurisdiction_exists,
    a_jurisdiction_is_of_its_state,
    a_statute_exists,
    a_finding_exists,
    an_instrument_exists,
    a_document_exists,
    an_explanation_has_its_metric,
)
