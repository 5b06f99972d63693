"""Whether advice tells people to do what they already did, over whole interviews: offline.

    python benchmarks/advice.py

A piece counts as already done where the check it stands for was answered yes, or where its words were said in the interview.
"""

from benchmarks.graded import bench, halves, interviews, own_turns, tell
from trainer.domain.wording import sentences, similarity

SAID = 0.6


def main() -> None:
    room, held = bench(), interviews()
    half = halves(list(held))
    checks = {check.say_instead: check for one in room.library.rubric("candidate-is-your-customer").criteria for check in one.checks}
    for part in ("tuning", "apart"):
        pieces, done = 0, []
        for name, one in ((name, one) for name, one in held.items() if half[name] == part):
            report = room.grade(one)
            verdicts = {verdict.id: verdict.verdict for result in report.criteria for verdict in result.checks}
            said = [line for place in own_turns(one) for line in sentences(one.turns[place].text)]
            for piece in report.advice:
                pieces += 1
                check = checks.get(piece.say_instead)
                met = check is not None and (verdicts[check.id] == "yes") == (check.points > 0)
                if met or any(similarity(piece.say_instead, line) >= SAID for line in said):
                    done.append(f"{name}: {piece.say_instead}")
        tell("advice that was already done", part, len(done) / pieces, "0", pieces, pieces=done[:5])


if __name__ == "__main__":
    main()
