"""Which of very many entries are likely to come first, told by the database, so that Python need not weigh them all.

To weigh an entry takes reading its words. Where thousands fit, this order chooses those that are worth it: what is of few by
its kind (a state is known by names that stand in no title), then what holds the most of the question in its title, then kind
by kind, the shortest title first. It needs nothing but texts that both databases hold alike, so it is the same on both.
"""

from functools import reduce
from operator import add

from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.functions import Concat, Length, StrIndex
from django.db.models.lookups import GreaterThan, LessThanOrEqual

from apps.search.fields import BETWEEN_FIELDS
from apps.search.models import EntryKind
from apps.search.ranking import ORDER

FEW = (EntryKind.STATE, EntryKind.INSTRUMENT, EntryKind.TYPOLOGY)
NEEDLES = 8  # of a question: a longer one hardly fits thousands of entries


def in_likelihood(entries, question):
    """Entries, the likeliest first; no two stand alike, since the key decides last."""
    is_of_many = _number(When(kind__in=FEW, then=Value(0)), default=1)
    in_title = reduce(add, map(_is_in_title, question.wanted[:NEEDLES]))
    kind = _number(*(When(kind=kind, then=Value(place)) for kind, place in ORDER.items()))
    return entries.order_by(is_of_many, in_title.desc(), kind, Length("title"), "id")


def _is_in_title(needle):
    """1 where a needle stands in the title, with which the words of an entry begin."""
    column, looked_for = _asked(needle)
    place = StrIndex(Concat(Value(" "), F(column)), Value(looked_for))
    ends = StrIndex(F(column), Value(BETWEEN_FIELDS))
    return _number(When(Q(GreaterThan(place, 0)) & Q(LessThanOrEqual(place, ends)), then=Value(1)), default=0)


def _asked(needle):
    """The column that holds a needle, and the needle as it stands there."""
    if needle.is_beginning or needle.is_open:
        return "words", f" {' '.join(needle.tokens)}"
    return ("words", f" {' '.join(needle.tokens)} ") if needle.is_exact else ("stems", f" {needle.stem} ")


def _number(*whens, default=None):
    return Case(*whens, default=default, output_field=IntegerField())
