"""The day that a page answers for. Here alone, and nowhere below, is it asked what day it is today."""

import datetime
from dataclasses import dataclass
from urllib.parse import urlencode

from apps.addresses.day import read_day
from apps.addresses.filters import StrictFilterSet
from apps.serving.released import PARAMETER as RELEASE
from apps.serving.released import release_of
from apps.states.models import State

PARAMETER = "as_of"


@dataclass(frozen=True)
class Clock:
    """The day of the law that a reader asked about, and today."""

    day: datetime.date
    today: datetime.date
    is_given: bool
    release: str = ""  # what the knowledge base held then; "" for now

    @property
    def is_today(self):
        return self.day == self.today

    @property
    def is_to_come(self):
        """Whether the day lies ahead, so that the answer is only what was known when the states were researched."""
        return self.day > self.today

    def on(self, address):
        """An address of ours with the day that the reader asked about, before the place in the page."""
        page, mark, place = address.partition("#")
        joined = f"{page}{'&' if '?' in page else '?'}{self.query}" if self.query else page
        return f"{joined}{mark}{place}"

    @property
    def query(self):
        """What a link carries on, so that a reader stays on both clocks: as_of=2005-07-01&release=2026.1, or less."""
        return urlencode(self.carried)

    @property
    def carried(self):
        """The parameters that a reader has set these clocks by."""
        day = {PARAMETER: self.day.isoformat()} if self.is_given else {}
        return {**day, **self.of_release}

    @property
    def of_release(self):
        """The parameter of the second clock alone."""
        return {RELEASE: self.release} if self.release else {}


def clock_of(request):
    """The day in the address; today where it names none. BadAddress where it names no day."""
    today = datetime.date.today()  # noqa: DTZ011 - a law begins with the calendar day, not with an instant
    text = request.GET.get(PARAMETER, "").strip()
    return Clock(read_day(text, today, PARAMETER), today, bool(text), release_of(request))


class OnlyTheDay(StrictFilterSet):
    """The address of a page that takes no parameter but the day."""

    also = (PARAMETER,)

    class Meta:
        model = State  # a filter set must name one; nothing is filtered here
        fields = []


def clock_alone(request):
    """The day of a page that takes no other parameter. BadAddress where the address holds one."""
    OnlyTheDay(request.GET).require()
    return clock_of(request)
