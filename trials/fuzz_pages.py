"""Puts hostile questions to a site that runs, for some minutes, and says what is wrong with its answers.

    DEMANDKB_API_RATE=0 make run          # elsewhere: the API would soon answer that it is asked too often
    python -m trials.fuzz_pages --minutes 8 http://127.0.0.1:8000

First it asks every address once in each way, then every parameter with every value and at random by turns, until the time is
over. The same seed gives the same questions. It ends with 1 where it found a fault.
"""

import argparse
import itertools
import os
import random
import sys
import time
from collections import Counter

import django

from trials.fuzzing.asking import over_http
from trials.fuzzing.judging import faults_of


def told() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", help="of the site")
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def all_questions(ask, seed):
    """The questions in order: first what is soon through, then by turns what is systematic and what is random."""
    from trials.fuzzing.places import places
    from trials.fuzzing.questions import WAYS, at_random, each_value, in_turn, read_by

    asked = [read_by(ask, place) for place in places(ask)]
    number = sum(len(each.parameters) for each in asked)
    print(f"{len(asked)} addresses, which read {number} parameters.", flush=True)
    systematic = each_value(random.Random(seed).sample(asked, len(asked)))
    by_turns = itertools.chain.from_iterable(itertools.zip_longest(systematic, at_random(asked, seed)))
    return itertools.chain(in_turn(asked, len(WAYS)), filter(None, by_turns))


def main() -> int:
    given = told()
    ask, end = over_http(given.address), time.monotonic() + given.minutes * 60
    statuses, found, slowest = Counter(), Counter(), (0.0, "")
    for question in all_questions(ask, given.seed):
        if time.monotonic() > end:
            break
        begun = time.monotonic()
        try:
            answer = ask(question)
        except OSError as error:
            faults = [f"no answer: {type(error).__name__}"]
        else:
            statuses[answer.status] += 1
            faults = list(faults_of(question, answer))
        slowest = max(slowest, (time.monotonic() - begun, str(question)))
        for fault in faults:
            found[fault] += 1
            if found[fault] <= 3:  # of many alike, some are enough
                print(f"{fault}: {question}", flush=True)
    print(f"{sum(statuses.values())} answers: {dict(sorted(statuses.items()))}")
    print(f"The slowest took {slowest[0]:.1f} seconds: {slowest[1]}")
    print("\n".join(f"{number} times: {fault}" for fault, number in found.most_common()) or "No fault was found.")
    return bool(found)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "demandkb.settings")
    django.setup()
    sys.exit(main())
