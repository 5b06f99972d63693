"""The entrance: from a request to the person behind it, or nobody. Everything that is asked of the house passes it."""

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Final, NamedTuple, Protocol, TypeAlias

from trainer.domain.errors import Invalid, Unsigned
from trainer.services.guesses import Guesses
from trainer.services.people import ALONE, Person, fit_name, same
from trainer.services.ports import Clock

IDLE: Final = 12 * 3600.0
"""Seconds without a request after which a sign-in ends."""
NOTED_EVERY: Final = 300.0
"""Seconds between two notes that a sign-in is in use."""

Network: TypeAlias = IPv4Network | IPv6Network


class Caller(NamedTuple):
    """What a request tells of who sends it. All of it but the peer may be made up."""

    peer: str
    """The address at the other end of the connection."""
    values: Callable[[str], Sequence[str]]
    """Every value of a header, by its name in any case."""
    token: str = ""
    """What the cookie holds."""


class Entrance(Protocol):
    """Says who asks."""

    def person(self, caller: Caller) -> Person:
        """Who it is.

        Raises:
            Unsigned: nobody who is known; the line says what to do.
        """


class Alone:
    """No sign-in: whoever reaches the page is the one person who practises here."""

    def person(self, caller: Caller) -> Person:
        """Always the same."""
        del caller
        return ALONE


@dataclass(frozen=True)
class BehindProxy:
    """A reverse proxy signs people in and passes their names on in a header, which counts from its own address only."""

    header: str
    leads: Collection[str]
    proxies: Sequence[Network]

    def person(self, caller: Caller) -> Person:
        """Whoever the header names.

        Raises:
            Unsigned: the request does not come from the proxy, or the proxy named nobody, or named two.
        """
        if not trusted(caller.peer, self.proxies):
            raise Unsigned("This house is reached through its proxy only: open the address that you were given.")
        names = [value for value in caller.values(self.header) if value.strip()]
        if len(names) != 1:
            raise Unsigned("The proxy did not say who you are. Sign in there, then load this page again; everything is safe.")
        try:
            name = fit_name(names[0])
        except Invalid as error:
            raise Unsigned(f"The proxy passed on something that is no name. {error}") from error
        return Person(name, "lead" if same(name) in {same(lead) for lead in self.leads} else "trainee", "proxy")


class Accounts(Protocol):
    """The people who may sign in."""

    def required(self) -> bool:
        """Whether anybody has to."""

    def person(self, name: str) -> Person | None:
        """The person of that name, in any case of its letters."""

    def check(self, name: str, password: str) -> Person | None:
        """The person, if that is her password; it takes as long where there is nobody of that name."""


class SignIn(NamedTuple):
    """Somebody signed in, in one browser."""

    user: str
    seen: float
    """Unix time in seconds of a recent request."""


class SignIns(Protocol):
    """Sign-ins by the hash of their token."""

    def add(self, token_sha256: str, user: str, at: float) -> None:
        """Keep a new one."""

    def find(self, token_sha256: str) -> SignIn | None:
        """The one of that hash."""

    def seen(self, token_sha256: str, at: float) -> None:
        """Note that it is in use."""

    def remove(self, token_sha256: str) -> None:
        """End it."""

    def remove_of(self, user: str) -> int:
        """End all of a person; how many."""

    def remove_before(self, at: float) -> int:
        """End those that were last seen before; how many."""


@dataclass(frozen=True)
class ByPassword:
    """People sign in here. A token in a cookie stands for a sign-in; only its hash is kept."""

    accounts: Accounts
    sign_ins: SignIns
    guesses: Guesses
    clock: Clock
    new_token: Callable[[], str]

    def person(self, caller: Caller) -> Person:
        """Whoever the cookie's token stands for, as the accounts have her now.

        Raises:
            Unsigned: there is none, it has ended, or its account is gone.
        """
        found = self.sign_ins.find(_sha256(caller.token)) if caller.token else None
        if found is None or self.clock() - found.seen > IDLE:
            raise Unsigned("You are not signed in, or no longer. Sign in to go on; everything that was said is safe.")
        person = self.accounts.person(found.user)
        if person is None:
            raise Unsigned("This account is gone. Ask whoever looks after the accounts.")
        if self.clock() - found.seen > NOTED_EVERY:
            self.sign_ins.seen(_sha256(caller.token), self.clock())
        return person

    def enter(self, name: str, password: str, address: str, before: str = "") -> str:
        """Sign in; the token for the cookie. The sign-in that was in this browser before ends.

        Raises:
            Unsigned: name and password do not belong together; the line does not say which is wrong.
            TooMany: there were too many tries.
        """
        self.guesses.count(same(name), address)
        person = self.accounts.check(name, password)
        if person is None:
            raise Unsigned("This name and this password do not belong together. Look at both and try again.")
        self.guesses.forget(same(name), address)
        self.leave(before)
        self.sign_ins.remove_before(self.clock() - IDLE)
        token = self.new_token()
        self.sign_ins.add(_sha256(token), person.name, self.clock())
        return token

    def leave(self, token: str) -> None:
        """Sign out; nothing happens where nobody was signed in."""
        if token:
            self.sign_ins.remove(_sha256(token))


class AloneUntilAccounts:
    """Alone as long as there is no account; from the first one on people sign in, even if the accounts then cannot be found."""

    def __init__(self, by_password: ByPassword) -> None:
        self.by_password = by_password
        self._wanted = False

    def person(self, caller: Caller) -> Person:
        """Who it is.

        Raises:
            Unsigned: nobody who is known.
        """
        return self.by_password.person(caller) if self.sign_in_wanted() else ALONE

    def sign_in_wanted(self) -> bool:
        """Whether people sign in here."""
        self._wanted = self._wanted or self.by_password.accounts.required()
        return self._wanted


class Gate(NamedTuple):
    """The entrance of a served house, and what the pages need to know of it."""

    entrance: Entrance = Alone()
    sign_in: AloneUntilAccounts | None = None
    """Where people sign in here: the same entrance."""
    proxies: tuple[Network, ...] = ()
    """Peers whose word counts on whom they speak for and whether that came encrypted."""


def trusted(peer: str, proxies: Sequence[Network]) -> bool:
    """Whether a connection comes from one of these addresses."""
    try:
        address = ip_address(peer.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None) or address
    return any(mapped in network for network in proxies)


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
