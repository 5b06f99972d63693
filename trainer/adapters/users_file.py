"""The users file: who may sign in, as JSON that only its owner may read; passwords stand in it as salted hashes."""

import os
import secrets
import tempfile
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Final, Literal

from pydantic import ValidationError

from trainer.domain.errors import Invalid, Missing, Unavailable
from trainer.domain.scenario import Model
from trainer.services.passwords import Hashed, RandomBytes, fits, hashed
from trainer.services.people import Person, Role, fit_name, same


class Account(Model):
    """One person who may sign in."""

    name: str
    role: Role
    password: Hashed


class Users(Model):
    """The whole file."""

    format: Literal["trainer.users/1"] = "trainer.users/1"
    users: tuple[Account, ...] = ()


Stamp = tuple[int, int, int]

NOBODY: Final = Users()


class UsersFile:
    """Accounts in one file. It is read anew whenever it has changed, so that a removed account is out at once."""

    def __init__(self, path: Path, *, named: bool = False, random: RandomBytes = secrets.token_bytes, cost: int = 2**15) -> None:
        """Take a path; nothing is read yet.

        Args:
            path: the file; it need not be there.
            named: whether a setting names it, so that people sign in even where it is missing.
            random: where salt comes from.
            cost: scrypt's N for new hashes.
        """
        self.path = path
        self._named = named
        self._random = random
        self._cost = cost
        self._lock = Lock()
        self._read: tuple[Stamp, Users] | None = None

    def required(self) -> bool:
        """Whether people sign in: there is a file, or a setting says that there is to be one."""
        return self._named or self.path.exists()

    def people(self) -> Sequence[Person]:
        """Everybody, in the order in which they were added.

        Raises:
            Unavailable: the file cannot be read.
            Invalid: it is not in order.
        """
        return tuple(_person(account) for account in self._users().users)

    def person(self, name: str) -> Person | None:
        """The person of that name, in any case of its letters.

        Raises:
            Unavailable: the file cannot be read.
            Invalid: it is not in order.
        """
        account = self._account(name)
        return _person(account) if account else None

    def check(self, name: str, password: str) -> Person | None:
        """The person, if that is her password. A hash is made for names that nobody has too, so that both take as long.

        Raises:
            Unavailable: the file cannot be read.
            Invalid: it is not in order.
        """
        nobody, account = self._nobody, self._account(name)
        right = fits(password, account.password if account else nobody)
        return _person(account) if account and right else None

    def add(self, name: str, role: Role, password: str) -> Person:
        """A new account.

        Raises:
            Invalid: the name is none or taken, or the password is too short.
            Unavailable: the file cannot be read or written.
        """
        account = Account(name=fit_name(name), role=role, password=hashed(password, self._random, self._cost))
        if self._account(name):
            raise Invalid(f"{self.path}: there is a user {account.name} already; `trainer user password` gives a new password.")
        self._change(lambda users: (*users, account))
        return _person(account)

    def remove(self, name: str) -> bool:
        """Take the account out; False where there was none.

        Raises:
            Unavailable: the file cannot be read or written.
        """
        if self._account(name) is None:
            return False
        self._change(lambda users: tuple(user for user in users if same(user.name) != same(name)))
        return True

    def set_password(self, name: str, password: str) -> Person:
        """Give a new password.

        Raises:
            Missing: there is no such account.
            Invalid: the password is too short.
            Unavailable: the file cannot be read or written.
        """
        account = self._account(name)
        if account is None:
            raise Missing(f"{self.path}: there is no user {name}; `trainer user list` names them.")
        new = account.model_copy(update={"password": hashed(password, self._random, self._cost)})
        self._change(lambda users: tuple(new if same(user.name) == same(name) else user for user in users))
        return _person(account)

    @cached_property
    def _nobody(self) -> Hashed:
        return hashed(secrets.token_hex(16), self._random, self._cost)

    def _account(self, name: str) -> Account | None:
        return next((user for user in self._users().users if same(user.name) == same(name)), None)

    def _users(self) -> Users:
        with self._lock:
            try:
                status = self.path.stat()
                stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
                if self._read is None or self._read[0] != stamp:
                    self._read = (stamp, self._parsed(self.path.read_bytes()))
            except FileNotFoundError:
                return NOBODY
            except OSError as error:
                raise Unavailable(f"{self.path}: cannot be read ({error.strerror}): let whoever runs trainer read it.") from error
            return self._read[1]

    def _parsed(self, content: bytes) -> Users:
        try:
            return Users.model_validate_json(content)
        except ValidationError as error:
            first = error.errors(include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"]) or "the start"
            raise Invalid(f"{self.path}: is no users file at {where} ({first['msg']}): restore a copy, or add users anew.") from error

    def _change(self, change: Callable[[tuple[Account, ...]], tuple[Account, ...]]) -> None:
        users = Users(users=change(self._users().users))
        _replace(self.path, users.model_dump_json(indent=1).encode() + b"\n")


def _person(account: Account) -> Person:
    return Person(account.name, account.role, "password")


def _replace(path: Path, content: bytes) -> None:
    """Put a file that only its owner may read in its place once it is whole and on the disk."""
    part: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            part = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o600)
        part.replace(path)
    except OSError as error:
        if part is not None:
            part.unlink(missing_ok=True)
        raise Unavailable(f"{path}: cannot be written ({error.strerror}): make its folder writable, or set TRAINER_USERS.") from error
