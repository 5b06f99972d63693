"""Who asks: accounts, sign-ins, the proxy's word, and guesses that are slowed down."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from ipaddress import ip_network

import pytest

from tests.services.house import Clock
from trainer.adapters.journal import open_journal
from trainer.adapters.sign_ins import SqlSignIns
from trainer.adapters.users_file import UsersFile
from trainer.domain.errors import Invalid, Missing, Unavailable, Unsigned
from trainer.services.entrance import ALONE, IDLE, AloneUntilAccounts, BehindProxy, ByPassword, Caller, trusted
from trainer.services.guesses import ADDRESS, HERE, WINDOW, Guesses, TooMany
from trainer.services.memory_sign_ins import MemorySignIns
from trainer.services.people import Person

CHEAP = 2**10


def caller(token: str = "", peer: str = "127.0.0.1", **headers: Sequence[str]) -> Caller:
    return Caller(peer, lambda name: headers.get(name.lower().replace("-", "_"), ()), token)


@pytest.fixture
def users(tmp_path) -> UsersFile:
    return UsersFile(tmp_path / "users.json", cost=CHEAP)


@dataclass
class Door:
    users: UsersFile
    sign_ins: MemorySignIns | SqlSignIns
    clock: Clock = field(default_factory=Clock)

    @property
    def entrance(self) -> ByPassword:
        tokens = iter(f"token-{n}" for n in range(100))
        return ByPassword(self.users, self.sign_ins, Guesses(self.clock), self.clock, lambda: next(tokens))


@pytest.fixture(params=["memory", "sqlite"])
def door(request, users, tmp_path) -> Door:
    users.add("Sam", "trainee", "correct horse")
    kept = MemorySignIns() if request.param == "memory" else SqlSignIns(open_journal(f"sqlite:///{tmp_path}/journal.sqlite").engine)
    return Door(users, kept)


def test_a_password_lets_in_and_the_token_stands_for_it(door):
    entrance = door.entrance
    token = entrance.enter("sam ", "correct horse", "here")
    assert entrance.person(caller(token)) == Person("Sam", "trainee", "password")


@pytest.mark.parametrize(("name", "password"), [("Sam", "correct house"), ("Kim", "correct horse"), ("", ""), ("Sam", "")])
def test_what_does_not_belong_together_stays_out_and_is_not_told_apart(door, name, password):
    with pytest.raises(Unsigned, match="do not belong together"):
        door.entrance.enter(name, password, "here")


@pytest.mark.parametrize("token", ["", "token-0", "x" * 5000])
def test_a_made_up_token_is_nobody(door, token):
    with pytest.raises(Unsigned):
        door.entrance.person(caller(token))


def test_the_token_itself_is_not_kept(door):
    token = door.entrance.enter("Sam", "correct horse", "here")
    assert door.sign_ins.find(token) is None


def test_use_keeps_a_sign_in_alive_and_idleness_ends_it(door):
    entrance = door.entrance
    token = entrance.enter("Sam", "correct horse", "here")
    for _ in range(3):
        door.clock.now += IDLE - 1
        assert entrance.person(caller(token)).name == "Sam"
    door.clock.now += IDLE + 1
    with pytest.raises(Unsigned):
        entrance.person(caller(token))


def test_signing_out_ends_it_and_signing_in_anew_ends_the_one_before(door):
    entrance = door.entrance
    first = entrance.enter("Sam", "correct horse", "here")
    second = entrance.enter("Sam", "correct horse", "here", before=first)
    entrance.leave(second)
    for token in (first, second):
        with pytest.raises(Unsigned):
            entrance.person(caller(token))


def test_a_removed_account_is_out_at_once_and_a_changed_role_holds_at_once(door):
    entrance = door.entrance
    token = entrance.enter("Sam", "correct horse", "here")
    door.users.remove("SAM")
    door.users.add("Sam", "lead", "another horse")
    assert entrance.person(caller(token)).leads
    door.users.remove("Sam")
    with pytest.raises(Unsigned, match="gone"):
        entrance.person(caller(token))


def test_a_sign_in_of_all_browsers_can_be_ended(door):
    door.entrance.enter("Sam", "correct horse", "here")
    assert door.sign_ins.remove_of("Sam") == 1
    assert door.sign_ins.remove_of("Sam") == 0


def test_old_sign_ins_are_swept_when_somebody_comes_in(door):
    entrance = door.entrance
    entrance.enter("Sam", "correct horse", "here")
    door.clock.now += IDLE * 2
    entrance.enter("Sam", "correct horse", "here")
    assert door.sign_ins.remove_of("Sam") == 1


def test_guesses_at_one_name_are_stopped_even_when_the_last_is_right(door):
    entrance = door.entrance
    for _ in range(HERE):
        with pytest.raises(Unsigned):
            entrance.enter("Sam", "wrong", "here")
    with pytest.raises(TooMany, match="Wait 15 minutes"):
        entrance.enter("SAM", "correct horse", "here")
    assert entrance.enter("Sam", "correct horse", "elsewhere")
    door.clock.now += WINDOW
    assert entrance.enter("Sam", "correct horse", "here")


def test_guesses_from_one_address_are_stopped_whatever_the_names():
    guesses = Guesses(Clock())
    for number in range(ADDRESS):
        guesses.count(f"name {number}", "there")
    with pytest.raises(TooMany):
        guesses.count("another", "there")
    guesses.count("another", "here")


def test_right_passwords_are_no_misses():
    guesses = Guesses(Clock())
    for _ in range(ADDRESS * 3):
        guesses.count("sam", "office")
        guesses.forget("sam", "office")


def test_what_is_remembered_of_guesses_is_bounded_and_the_guesser_is_not_forgotten():
    guesses = Guesses(Clock(), remembered=50)
    for number in range(ADDRESS - 1):
        guesses.count(f"name {number}", "there")
        guesses.count(f"name {number}", f"address {number}")
    guesses.count("last", "there")
    with pytest.raises(TooMany):
        guesses.count("one more", "there")


def test_alone_until_there_is_an_account_and_never_again_after(users):
    entrance = AloneUntilAccounts(Door(users, MemorySignIns()).entrance)
    assert entrance.person(caller()) == ALONE
    users.add("Sam", "trainee", "correct horse")
    with pytest.raises(Unsigned):
        entrance.person(caller())
    users.path.unlink()
    with pytest.raises(Unsigned):
        entrance.person(caller())


def test_a_users_file_that_a_setting_names_is_wanted_before_it_is_there(tmp_path):
    users = UsersFile(tmp_path / "gone.json", named=True, cost=CHEAP)
    with pytest.raises(Unsigned):
        AloneUntilAccounts(Door(users, MemorySignIns()).entrance).person(caller())


def test_the_file_is_its_owners_alone_and_holds_no_password(users):
    users.add("Sam", "trainee", "correct horse")
    users.add("Kim", "lead", "correct horse")
    content = users.path.read_text()
    assert users.path.stat().st_mode & 0o777 == 0o600
    assert "correct horse" not in content
    assert len({line for line in content.splitlines() if '"hash"' in line}) == 2


def test_two_spellings_of_a_name_are_one_account(users):
    users.add("Zoë", "trainee", "correct horse")
    with pytest.raises(Invalid, match="already"):
        users.add("ZOË", "lead", "correct horse")


def test_a_new_password_counts_and_the_old_one_does_not(users):
    users.add("Sam", "trainee", "correct horse")
    users.set_password("sam", "battery staple")
    assert users.check("Sam", "battery staple") == Person("Sam", "trainee", "password")
    assert users.check("Sam", "correct horse") is None
    with pytest.raises(Missing, match="no user kim"):
        users.set_password("kim", "battery staple")


@pytest.mark.parametrize("password", ["", "short", "x" * 1001])
def test_a_password_that_is_too_short_or_long_changes_nothing(users, password):
    with pytest.raises(Invalid, match="8 to 1,000"):
        users.add("Sam", "trainee", password)
    assert not users.path.exists()


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 101, "a\x00"])
def test_what_is_no_name_is_refused(users, name):
    with pytest.raises(Invalid, match="is no name"):
        users.add(name, "trainee", "correct horse")


@pytest.mark.parametrize("content", ["", "[]", '{"format": "trainer.users/1", "users": [{"name": "x"}]}', "\x00"])
def test_a_file_that_is_none_lets_nobody_in_and_is_named(users, content):
    users.path.write_text(content)
    with pytest.raises(Invalid, match="is no users file"):
        users.check("Sam", "correct horse")


def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable, match="cannot be"):
        UsersFile(tmp_path / "file" / "users.json", cost=CHEAP).add("Sam", "trainee", "correct horse")


PROXY = BehindProxy("X-Forwarded-User", ("kim",), (ip_network("127.0.0.1"), ip_network("10.0.0.0/8")))


@pytest.mark.parametrize(("name", "role"), [("sam", "trainee"), ("Kim", "lead")])
def test_the_proxy_names_who_asks(name, role):
    assert PROXY.person(caller(peer="10.1.2.3", x_forwarded_user=[name])) == Person(name, role, "proxy")


@pytest.mark.parametrize(
    ("peer", "names"),
    [
        ("192.168.1.5", ["kim"]),
        ("", ["kim"]),
        ("testclient", ["kim"]),
        ("127.0.0.1", []),
        ("127.0.0.1", [" "]),
        ("127.0.0.1", ["sam", "kim"]),
    ],
)
def test_the_header_counts_from_the_proxy_alone_and_names_one(peer, names):
    with pytest.raises(Unsigned):
        PROXY.person(caller(peer=peer, x_forwarded_user=names))


def test_a_mapped_address_is_the_same_peer():
    assert trusted("::ffff:127.0.0.1", (ip_network("127.0.0.1"),))
    assert not trusted("::ffff:192.168.0.1", (ip_network("127.0.0.1"),))
