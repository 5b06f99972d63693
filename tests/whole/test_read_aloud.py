"""The command that prints whole interviews to be read aloud."""

import re

from benchmarks.read_aloud import main


def test_an_interview_by_the_expert_and_one_by_the_novice_with_what_became_of_each(capsys):
    main(["shift-lead", "2"])
    page = capsys.readouterr().out
    assert "`python benchmarks/read_aloud.py shift-lead 2`" in page.splitlines()[2]
    shares = [int(share) for share in re.findall(r"(\d+)% of the ledger found", page)]
    assert len(shares) == 2
    assert shares[0] > shares[1] > 0
    assert page.count("Told a friend: “") == 2
    assert page.count("**Zora:**") == page.count("**Robin:**") > 40
