"""Passwords as salted scrypt hashes: what is kept tells nobody the password."""

import hashlib
import hmac
from collections.abc import Callable
from typing import Literal
from unicodedata import normalize

from pydantic import Field

from trainer.domain.errors import Invalid
from trainer.domain.scenario import Model

SHORTEST = 8
"""Characters; the least that NIST SP 800-63B allows beside a throttle of guesses."""
LONGEST = 1000

RandomBytes = Callable[[int], bytes]
"""So many unpredictable bytes."""


class Hashed(Model):
    """A password's hash beside everything that is needed to make it again.

    The cost is one of those that the OWASP Password Storage Cheat Sheet gives for scrypt: N = 2^15, r = 8, p = 3, which takes 32 MiB.
    """

    scheme: Literal["scrypt"] = "scrypt"
    n: int = Field(default=2**15, ge=2**10, le=2**20)
    r: int = Field(default=8, ge=1, le=32)
    p: int = Field(default=3, ge=1, le=16)
    salt: str = Field(pattern=r"^([0-9a-f]{2}){16,64}$")
    """Hexadecimal, another for every password."""
    hash: str = Field(pattern=r"^[0-9a-f]{64}$")


def hashed(password: str, random: RandomBytes, n: int = 2**15) -> Hashed:
    """What to keep of a password.

    Raises:
        Invalid: it is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise Invalid(f"A password has {SHORTEST} to {LONGEST:,} characters; this one has {len(password):,}. Nothing was changed.")
    blank = Hashed(n=n, salt=random(16).hex(), hash="0" * 64)
    return blank.model_copy(update={"hash": _derived(password, blank)})


def fits(password: str, kept: Hashed) -> bool:
    """Whether it is the password that was kept; the time it takes tells nothing about how near it came."""
    return hmac.compare_digest(_derived(password[:LONGEST], kept), kept.hash)


def _derived(password: str, kept: Hashed) -> str:
    """Typed on another keyboard the same letters may be other code points, so they are brought together first."""
    words = normalize("NFKC", password).encode()
    room = 128 * kept.r * (kept.n + kept.p + 2)
    return hashlib.scrypt(words, salt=bytes.fromhex(kept.salt), n=kept.n, r=kept.r, p=kept.p, maxmem=2 * room, dklen=32).hex()
