"""Hostile questions: each kind puts something hostile into one part of a request and leaves the rest in order."""

import html
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from trials.fuzzing.asking import Question
from trials.fuzzing.hostile import BODIES, ENCODED, HEADERS, METHODS
from trials.fuzzing.places import Ask, Place

WORDS = re.compile(r"<code>([\w-]+)</code>")
NO_PARAMETER = "zzzz"
APART = 27  # so that questions about values and those about paths meet all values between them


@dataclass(frozen=True, slots=True)
class Asked:
    """A place with the parameters that it reads."""

    place: Place
    parameters: tuple[str, ...]


def read_by(ask: Ask, place: Place) -> Asked:
    """The parameters of a place, which it tells whoever names one that it does not know."""
    answer = ask(Question("GET", f"{place.at()}?{NO_PARAMETER}=1"))
    body = answer.body.decode("utf-8", "replace")
    if answer.headers.get("content-type", "").startswith("application/problem+json"):
        faults = json.loads(body)["faults"]
        named = [word for fault in faults if fault["parameter"] == NO_PARAMETER for word in fault["choices"]]
    else:
        named = [html.unescape(word) for word in WORDS.findall(body)] if answer.status == 400 else []
    return Asked(place, tuple(dict.fromkeys(named)) or ("page",))


def each_value(asked: list[Asked]) -> Iterator[Question]:
    """Every parameter of every place with every value: all that one parameter can be told, in order."""
    for each in asked:
        for name in each.parameters:
            yield from (Question("GET", f"{each.place.at()}?{name}={value}") for value in ENCODED)


def in_turn(asked: list[Asked], rounds: int) -> Iterator[Question]:
    """Each place some times over, each time in another way: few questions, and all places, values and ways are met."""
    for each_round in range(rounds):
        for number, each in enumerate(asked):
            kind = (each_round + number) % len(WAYS)
            turn = (each_round * len(asked) + number) // len(WAYS) + kind * APART
            yield WAYS[kind](each, random.Random(turn), turn)


def at_random(asked: list[Asked], seed: int) -> Iterator[Question]:
    """Questions without end, the same ones for the same seed."""
    chance = random.Random(seed)
    while True:
        each = chance.choice(asked)
        yield chance.choice(WAYS)(each, chance, chance.randrange(10**6))


def _hostile_value(each, chance, turn):
    name = each.parameters[turn % len(each.parameters)]
    return Question("GET", f"{each.place.at()}?{name}={ENCODED[turn % len(ENCODED)]}")


def _many_values(each, chance, turn):
    """One parameter very often, or all of them at once, or one that nobody knows."""
    if turn % 3 == 0:
        return Question("GET", f"{each.place.at()}?" + "&".join([f"{each.parameters[0]}=1"] * (900 + turn % 9_000)))
    if turn % 3 == 1:
        told = "&".join(f"{name}={chance.choice(ENCODED)[:200]}" for name in each.parameters)
        return Question("GET", f"{each.place.at()}?{told}")
    return Question("GET", f"{each.place.at()}?{chance.choice(ENCODED)}={chance.choice(ENCODED)}")


def _hostile_path(each, chance, turn):
    """A part of the path is hostile; a place without parts gets one at its end."""
    value = ENCODED[turn % len(ENCODED)].replace("?", "%3F")
    if not each.place.parts:
        return Question("GET", f"{each.place.at()}{value}{chance.choice(('', '/', '.csv'))}")
    return Question("GET", each.place.at(**{chance.choice(sorted(each.place.parts)): value}))


def _wild_headers(each, chance, turn):
    return Question("GET", each.place.at(), HEADERS[turn % len(HEADERS)])


def _other_method(each, chance, turn):
    media_type, body = BODIES[turn % len(BODIES)]
    method = METHODS[turn % len(METHODS)]
    sent = body if method not in ("HEAD", "OPTIONS", "TRACE") else b""
    return Question(method, each.place.at(), {"Content-Type": media_type} if media_type and sent else {}, sent)


WAYS = (_hostile_value, _many_values, _hostile_path, _wild_headers, _other_method)
