"""A state's profile as a whole: every section, worked out from the records by rule."""

from dataclasses import dataclass
from functools import cached_property

from apps.comparison.answer import cited
from apps.comparison.asked import Asked
from apps.comparison.events import in_order, law_events, treaty_events
from apps.comparison.promises import takes_part
from apps.comparison.similar import FEATURES
from apps.criminalization.fetching import absent_laws_of
from apps.profiles import asked, law, prevention, unknown
from apps.profiles.reading import OnFile
from apps.profiles.references import References


@dataclass
class Profile:
    """One state on a day, section by section, for page, file, brief and API; `references` numbers the pages behind all of it."""

    on_file: OnFile
    on: object

    @property
    def state(self):
        return self.on_file.state

    @property
    def row(self):
        return self.on_file.row

    @property
    def approach(self):
        return self.row.approach

    @property
    def selling(self):
        return getattr(self.state, "selling_status", None)

    @cached_property
    def places(self):
        return law.places_of(self.state)

    @cached_property
    def statutes(self):
        return law.shown_by_place(self.places, self.on)

    @property
    def laws(self):
        """Every statute, as they are shown."""
        return [shown.law for _, shown_laws in self.statutes for shown in shown_laws]

    @cached_property
    def systems(self):
        return law.systems_table(self.state, self.places, self.on)

    @cached_property
    def events(self):
        """What befell the state's laws and treaties, in order: what the drawing shows."""
        return in_order([*law_events(self.row.laws, self.state), *treaty_events(self.state)])

    @property
    def absent_laws(self):
        return absent_laws_of(self.state)

    @cached_property
    def figures(self):
        """Figures on application, by first year, each with the law that it is about."""
        laws = {each.id: each for each in self.row.laws}
        figures = sorted(self.state.figures.all(), key=lambda figure: (figure.first_year, figure.last_year))
        return [(figure, laws.get(figure.statute_id)) for figure in figures]

    @cached_property
    def measures(self):
        return prevention.by_type(self.state, self.on)

    @property
    def measures_not_found(self):
        return prevention.not_found(self.state)

    @cached_property
    def treaties(self):
        """Instrument and answer, in the order of the file."""
        state = Asked(self.state, self.on)
        rows = self.state.participations.all()
        return [(row, takes_part(row.instrument_id)(state)) for row in rows]

    @cached_property
    def questions(self):
        """What was asked and found; said where no general law is on file, or fewer than three kinds of record."""
        families = [self.row.laws, self.measures, self.figures, self.state.security_roles.all()]
        is_thin = not self.approach.since and (not self.row.laws or sum(map(bool, families)) < 3)
        return asked.questions(Asked(self.state, self.on)) if is_thin else []

    @property
    def is_named(self):
        """Whether a document or a list names the state."""
        on_file = self.on_file
        return bool(on_file.findings or on_file.claims or on_file.lists or on_file.selling_lists)

    @property
    def has_law(self):
        """Whether a law was certainly in force, so that other states' law can be similar to it."""
        return bool(Asked(self.state, self.on).in_force(self.row.laws))

    @property
    def features(self):
        """What laws are held against each other by."""
        return [feature.name for feature in FEATURES]

    @cached_property
    def gaps(self):
        return unknown.gaps(self.row)

    @cached_property
    def citations(self):
        """Everything that the profile rests on, as a reader meets it."""
        return tuple(citation for record in self._in_order() for citation in cited(record))

    @cached_property
    def references(self):
        """The pages behind the profile, each numbered."""
        return References(self.citations)

    def _in_order(self):
        yield from [self.selling] if self.selling else []
        yield from self.laws
        yield from self.absent_laws
        yield from (check.listed for check in self.on_file.disagreeing)
        yield from (check.listed for check in self.on_file.selling_differing)
        yield from (figure for figure, _ in self.figures)
        yield from (shown.measure for _, group in self.measures for shown in group)
        yield from self.state.absent_measures.all()
        yield from self.state.security_roles.all()
        yield from self.state.participations.all()
        yield from self.on_file.findings
        yield from self.on_file.claims
        yield from self.on_file.lists
        yield from self.on_file.selling_lists
        yield from (held.organization for held in self.on_file.memberships)
