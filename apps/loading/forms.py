"""The form of the files of facts. A release keeps the form that it was made in, and is read in the form of today.

Whoever changes what a file of facts may say, so that files from before could no longer be read, raises `FORM` by one and adds the
step to `STEPS`: a function that takes the files of a release, as they were read, and leaves them in the next form.
"""

from collections.abc import Callable, Mapping

from apps.loading.files import FactFiles

FORM = 1
STEPS: dict[int, Callable[[FactFiles], None]] = {}  # by the form that a step begins with


def upgraded(files: FactFiles, form: int, to: int = FORM, steps: Mapping | None = None) -> FactFiles:
    """The files in a later form, by each step on the way. KeyError where a step is missing."""
    for number in range(form, to):
        (STEPS if steps is None else steps)[number](files)
    return files
