"""What to try where nothing is found: words that are near, fewer words, beginnings, no filters. Only what would find something."""

from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Length

from apps.addresses import nearest
from apps.search.matching import fitting
from apps.search.models import Entry, KnownWord
from apps.search.question import read_question

MOST_WORDS = 4  # words of a question that are tried one by one
SHORTEST = 3  # letters of a beginning that is tried


@dataclass(frozen=True)
class Way:
    """Another question, without filters: why it is offered, its text, and how much it finds."""

    why: str
    text: str
    count: int


def ways_out(filterset):
    """Questions near this one that find something, the nearest to what was asked first."""
    question = filterset.asked_for
    if question.is_empty:
        return []
    tried = [("Without the filters", filterset.text)] if len(filterset.given) > 1 else []
    begun = [("Words that begin so", text) for text in _beginnings(question) if _count(text)]
    tried += begun or [("Did you mean", text) for text in _respelt(question)]
    tried += [("Fewer words", text) for text in _without_one(question)]
    return _that_find(tried) or _that_find([("One word", text) for text in _alone(question)])


def better_spelt(filterset):
    """The question with known words in the place of those that no entry holds as they are written, if they find more."""
    return _that_find([("Did you mean", text) for text in _respelt(filterset.asked_for)])


def _that_find(tried):
    ways = (Way(why, text, _count(text)) for why, text in tried)
    return [way for way in ways if way.count]


def _count(text):
    return fitting(Entry.objects.order_by(), read_question(text)).count()


def _respelt(question):
    """The question with the nearest known word in the place of each that no entry holds."""
    asked = [needle for needle in question.wanted if not needle.is_beginning and len(needle.tokens) == 1]
    words = [needle.tokens[0] for needle in asked]
    known = set(KnownWord.objects.filter(id__in=words).values_list("id", flat=True))
    strange = [word for word in words if word not in known and len(word) >= SHORTEST][:MOST_WORDS]
    candidates = _near_in_form(strange)
    meant = {word: candidates[near] for word in strange if (near := nearest(word, candidates))}
    if not meant:
        return []
    return [" ".join(meant.get(" ".join(each.tokens)) or _written(each) for each in question.wanted)]


def _near_in_form(words):
    """Known words of about the same length that begin alike, with their usual spelling, in one query."""
    asked = Q()
    for word in words:
        asked |= Q(id__startswith=word[0], long__range=(len(word) - 2, len(word) + 2))
    if not asked:
        return {}
    known = KnownWord.objects.annotate(long=Length("id")).filter(asked, long__gte=SHORTEST)
    return dict(known.order_by("-entries", "id").values_list("id", "spelt"))


def _beginnings(question):
    """The question with its last word as a beginning, where it is one word of some length."""
    *others, last = question.wanted
    if last.is_exact or last.is_beginning or len(last.tokens[0]) < SHORTEST:
        return []
    return [" ".join([*(_written(each) for each in others), f"{last.said}*"])]


def _without_one(question):
    """The question without one of its words."""
    words = _alone(question)
    return [" ".join(words[:place] + words[place + 1 :]) for place in range(len(words)) if len(words) > 1]


def _alone(question):
    """The words of the question, one by one."""
    return [_written(needle) for needle in question.wanted[:MOST_WORDS]]


def _written(needle):
    """A needle as it is typed."""
    if needle.is_beginning:
        return needle.said
    return f'"{needle.said}"' if needle.is_exact else needle.said
