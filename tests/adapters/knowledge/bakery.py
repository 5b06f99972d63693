"""A small knowledge base on disk, sound as it stands; tests break it in one place."""

from pathlib import Path

SCENARIO = """\
# yaml-language-server: $schema=../schema/scenario.schema.json
format: trainer.scenario/1
id: baker
title: Night baker
company: crumb
company_name: Crumb & Sons
summary: A baker for the night shift.
trains: [probing]
stage: first
minutes: 30
rubric: plain
posting: {title: Baker, file: ../postings/baker.md}
competencies:
  - {id: dough, title: Dough, looks_like: Feels it., true_level: 4, because: Years of it.}
  - {id: ovens, title: Ovens, looks_like: Keeps them., true_level: 2, because: Few repairs.}
  - {id: people, title: People, looks_like: Listens., true_level: 3, because: Mixed.}
candidate:
  name: Ada Quill
  pronouns: she
  style: plain
  cv: ../cvs/ada.json
  greets: [Hello.]
  small_talk: [The train was on time.]
  thinks: [Let me think.]
  does_not_know: ["I have not done {topic}.", I could not say.]
  asks_back: [How do you mean?, In what way?]
  stacked: [One at a time, please.]
  declines: [I'd rather not say., Let us stay with the job.]
  reacts: [I see., Good to know.]
  cool: [Right., Fine.]
  no_more_questions: [That is all.]
  goodbye: [Goodbye.]
  goodbye_cool: [Bye.]
  already_said: ["As I said,", "As before,"]
  would_tell_a_friend: {delighted: Go., content: Good., indifferent: Hm., put_off: No.}
ledger:
  - {id: flood, kind: story, gate: ask, about: the flood, story: flood, layer: outline, topics: [pressure], says: [The cellar flooded.]}
  - {id: flood-own, kind: story, gate: probe, about: her part, story: flood, layer: own_part, says: [I cut the power.]}
  - {id: flood-result, kind: story, gate: probe2, about: the result, story: flood, layer: result, says: [We lost one batch.]}
  - {id: notice, kind: logistics, gate: ask, about: notice, topics: [notice], says: [Four weeks.]}
  - {id: hours, kind: concern, gate: trust, about: the hours, topics: [hours], says: [Nights worry me.], met_by: [day shift]}
"""

REST = """\
questions:
  - {id: team, says: [Who is in the team?], answered_by: [people]}
  - {id: flour, says: [Which flour?], answered_by: [rye]}
  - {id: shifts, says: [Are there day shifts?], answered_by: [shift], concern: hours}
truth: {recommendation: yes, why: Solid., customer: She buys flour.}
"""

FILLER = "".join(
    f"  - {{id: loaf-{n}, kind: background, gate: ask, about: loaf {n}, topics: [tools], says: [Loaf number {n}.]}}\n" for n in range(20)
)

RUBRIC = """\
format: trainer.rubric/1
id: plain
version: "1"
title: Plain
criteria:
  - id: opening
    title: Opening
    source: Practice.
    levels: {1: Nothing., 3: A greeting., 5: A greeting and a plan.}
    checks:
      - {id: greets, asks: Was there a greeting?, points: 1, rule: greeted}
      - {id: plans, asks: Was there a plan?, points: 2}
      - {id: insults, asks: Was anybody insulted?, points: -3}
"""

TOPICS = """\
format: trainer.topics/1
topics:
  - {id: pressure, title: Pressure, asked: [How do you handle stress?]}
  - {id: notice, title: Notice, asked: [When could you start?]}
  - {id: hours, title: Hours, asked: [Can you work nights?]}
  - {id: tools, title: Tools, asked: [Which tools do you know?]}
"""


def build(root: Path) -> Path:
    """Write it under `root`; the scenario's path."""
    files = {
        "scenarios/baker.yaml": SCENARIO + FILLER + REST,
        "rubrics/plain.yaml": RUBRIC,
        "topics.yaml": TOPICS,
        "companies/crumb/bread.md": "# Bread\n",
        "postings/baker.md": "# Baker\nBake.\n",
        "cvs/ada.json": '{"basics": {"name": "Ada Quill"},\n "work": [{"name": "Crumb"}]}',
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / "scenarios" / "baker.yaml"


def line_of(path: Path, words: str) -> int:
    """The line, from 1, that first holds these words."""
    return next(number for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if words in line)
