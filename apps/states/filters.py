"""A state as a filter of any list of records."""

from apps.addresses.words import WordsFilter
from apps.states.choices import state_choices


class StateFilter(WordsFilter):
    """Records of some states, named by code: `?state=SE,NO`."""

    def __init__(self, **kwargs):
        """Take what differs from list to list: the field, the help."""
        super().__init__(
            **{"choices": state_choices, "label": "State", "help_text": "ISO 3166-1 alpha-2 code.", **kwargs}
        )
