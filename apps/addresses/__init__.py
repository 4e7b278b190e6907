"""A question as it stands in an address: read strictly, and answered with the way out."""

from apps.addresses.day import read_day
from apps.addresses.faults import BadAddress, Fault
from apps.addresses.nearest import nearest

__all__ = ["BadAddress", "Fault", "nearest", "read_day"]
