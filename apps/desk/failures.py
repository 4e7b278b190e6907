"""Failed log-ins: what is counted, and how little is kept of it.

Django-axes counts them in the database, which all processes and hosts share. It would keep name, network address, browser
and form as they are. Here it keeps a keyed digest of the name, since people type passwords there by mistake, and a keyed
digest of the address, for an hour after the last failure.
"""

from ipaddress import IPv6Address, ip_address

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.db.models import Sum
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from apps.addresses.clients import address_of

NAMES_OF_AN_ADDRESS = 4  # as many names as may be failed to the limit from one address, before all are locked there


class FailedLogIns(AxesDatabaseHandler):
    """How often a name was failed from an address, and how often any name was."""

    def get_failures(self, request, credentials=None):
        """By name and address, and by the address alone, which may fail several times as often."""
        sums = [
            found.aggregate(times=Sum("failures_since_start")) for found in self.get_user_attempts(request, credentials)
        ]
        of_name, of_address = (found["times"] or 0 for found in sums)
        return max(of_name, of_address // NAMES_OF_AN_ADDRESS)

    def user_login_failed(self, sender, credentials, request=None, **kwargs):
        """Counted without the browser and the page, which tell one person from another."""
        if request is not None:
            request.axes_user_agent = request.axes_http_accept = request.axes_path_info = ""
        super().user_login_failed(sender, credentials, request, **kwargs)

    def post_save_access_attempt(self, instance, **kwargs):
        """What was sent is not kept. This runs in the transaction that counts, so no other ever reads it."""
        AccessAttempt.objects.filter(pk=instance.pk).update(get_data="", post_data="")

    def reset_attempts(self, *, ip_address=None, username=None, ip_or_username=False):
        """Unlock by the name or the address as people write them (`manage.py axes_reset_username`)."""
        return super().reset_attempts(
            ip_address=ip_address and digest_of_address(ip_address),
            username=username and digest_of_name(username),
            ip_or_username=ip_or_username,
        )


def address_as_counted(request: HttpRequest) -> str:
    """A digest of the client's address; behind a proxy, of the address that the proxy saw."""
    return digest_of_address(address_of(request))


def name_as_counted(request: HttpRequest, credentials: dict | None = None) -> str:
    """A digest of the name that was given."""
    return digest_of_name((credentials or request.POST).get("username") or "")


def digest_of_name(name: str) -> str:
    """Who does not know the site's secret cannot try names against it."""
    return salted_hmac("desk.name", name, algorithm="sha256").hexdigest()


def digest_of_address(address: str) -> str:
    """128 bits of a keyed digest, written as an address of IPv6, for which the column has room."""
    digest = salted_hmac("desk.address", network_of(address), algorithm="sha256").digest()
    return str(IPv6Address(digest[:16]))


def network_of(address: str) -> str:
    """What one client has: an address of IPv4, or the first half of one of IPv6, whose other half is its own to choose."""
    try:
        read = ip_address(address)
    except ValueError:
        return address
    mapped = getattr(read, "ipv4_mapped", None)
    return str(mapped or read) if mapped or read.version == 4 else read.packed[:8].hex()
