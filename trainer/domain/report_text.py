"""A report as Markdown: the summary first, then every receipt."""

import re
from collections.abc import Iterable

from trainer.domain.numbering import from_one
from trainer.domain.report import Advice, BenefitRow, CriterionResult, Judgement, Outcome, Quote, Report, Verdict

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")
MARKS = {"yes": "yes", "no": "no", "not_observed": "not observed", "not_judged": "not judged"}
STATUS = {
    "answered": "answered",
    "partly": "partly answered",
    "dodged": "dodged",
    "will_follow_up": "you will follow up",
    "unanswered": "left unanswered",
}
CLAIMS = {
    "supported": "stands in the documents",
    "contradicted": "contradicted by the documents",
    "not_in_documents": "not in the documents",
    "over_promise": "promised too much",
}
PRIVATE = {"asked": "asked", "pursued_after_volunteered": "taken up after it slipped out", "noted": "written down"}


def markdown(report: Report, title: str = "") -> str:
    """The whole report, turns counted from one; whatever people said is escaped."""
    report = from_one(report)
    parts: list[str] = [
        f"# {_safe(title or report.scenario or 'An interview')}: the report",
        *_summary(report),
        *_section("What to do next time", (_advice(place, one) for place, one in enumerate(report.advice, 1))),
        *_outcome(report.outcome),
        *_learned(report),
        *_benefits(report),
        *_judgement(report.judgement),
        "## The criteria",
        *(part for result in report.criteria for part in _criterion(result)),
        *_facts(report),
        "## How this was made",
        made(report),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def headline(report: Report) -> str:
    """The result in a sentence."""
    overall = report.overall
    out = [result for result in report.criteria if result.status != "scored"]
    left = f" {len(out)} of {len(report.criteria)} criteria could not be scored and are no part of it." if out else ""
    if overall.percent is None:
        return f"Too little was seen for an overall result.{left}"
    return f"{overall.percent} % ({overall.points:g} of {overall.of:g} points).{left}"


def level_words(result: CriterionResult) -> str:
    """A criterion's level, or why it has none."""
    return f"{result.level} of 5" if result.level is not None else result.status.replace("_", " ")


def _summary(report: Report) -> Iterable[str]:
    yield f"**{headline(report)}**"
    rows = [
        f"| {_safe(one.title)} | {level_words(one)} | {f'{one.points:g} of {one.of:g}' if one.of else '–'} |" for one in report.criteria
    ]
    yield "\n".join(["| Criterion | Level | Points |", "|---|---|---|", *rows])
    measures = report.measures
    shares = [
        ("Your share of the words", measures.interviewer_talk_share),
        ("Open questions", measures.open_share),
        ("Questions that built on an answer", measures.probe_share),
        ("Found of what could be found" if report.scenario else "Depths of a story asked for", report.discovery.share),
    ]
    told = [f"{name}: {value:.0%}" for name, value in shares if value is not None]
    yield ". ".join([*told, f"Questions: {measures.questions}", f"Longest turn: {measures.longest_monologue_words} words"]) + "."


def _section(title: str, lines: Iterable[str]) -> list[str]:
    body = list(lines)
    return [f"## {title}", *body] if body else []


def _advice(place: int, one: Advice) -> str:
    return f"{place}. **Turn {one.turn}.** {_safe(one.missed)} You could have said: “{_safe(one.say_instead)}” {_safe(one.why)}"


def _criterion(result: CriterionResult) -> Iterable[str]:
    yield f"### {_safe(result.title)}: {level_words(result)}"
    if result.why:
        yield _safe(result.why)
    yield "\n".join(_check(verdict) for verdict in result.checks)


def _check(verdict: Verdict) -> str:
    lines = [f"- **{MARKS[verdict.verdict]}** ({verdict.by}) {_safe(verdict.reason)}", *_quotes(verdict.evidence)]
    if verdict.other:
        lines += [f"  - The {verdict.other.by} says **{MARKS[verdict.other.verdict]}**: {_safe(verdict.other.reason)}"]
    return "\n".join(lines)


def _quotes(quotes: Iterable[Quote]) -> list[str]:
    return [f"  - {_place(quote.turn)}: “{_safe(quote.quote)}”" for quote in quotes]


def _place(turn: int) -> str:
    return "notes" if turn < 0 else f"turn {turn}"


def _outcome(outcome: Outcome | None) -> list[str]:
    if outcome is None:
        return []
    moved = [f"- turn {one.turn}: {one.change:+.1f}, {_safe(one.because)}" for one in outcome.moved_by if one.turn >= 0]
    shares = (
        f"Would recommend you: {outcome.nps} of 10. Would accept an offer: {outcome.offer_acceptance:.0%}. Would apply again: "
        f"{outcome.apply_again:.0%}. Would be your customer after a no: {outcome.customer_if_rejected:.0%}."
    )
    friend = f"To a friend: “{_safe(outcome.tells_a_friend)}”" if outcome.tells_a_friend else ""
    return ["## How the candidate leaves", shares, friend, "\n".join(moved)]


def learned(report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the candidate takes home about the company: what holds, and what was wrong, each with what the documents say."""
    right = tuple(one.quote for one in report.claims if one.verdict == "supported")
    wrong = tuple(
        f"{one.quote} The documents: {' '.join(one.source.passage.split())}" if one.source else one.quote
        for one in report.claims
        if one.verdict == "contradicted"
    )
    return right, wrong


def _learned(report: Report) -> list[str]:
    if report.scenario is None and not report.claims:
        return []
    right, wrong = learned(report)
    lines = [*(f"- {_safe(one)}" for one in right), *(f"- wrong: {_safe(one)}" for one in wrong)]
    nothing = "Nothing that the company's own documents bear out."
    return ["## What the candidate learned about the company", "\n".join(lines) if lines else nothing]


def _benefits(report: Report) -> list[str]:
    landed = [
        f"- {_safe(one.about)}: landed\n" + "\n".join(_quotes(one.evidence)) if one.landed else f"- {_safe(one.about)}: {missed(one)}"
        for one in report.benefits
    ]
    return _section("Which benefit landed", ["\n".join(landed)] if landed else [])


def missed(one: BenefitRow) -> str:
    """What is said of a want that nothing spoke to."""
    known = "it came out, and nothing you told spoke to it" if one.found else "it did not come out, and nothing you told spoke to it"
    return f"{known}; it would have been met by {', '.join(one.would_meet[:3])}"


def _judgement(judgement: Judgement) -> list[str]:
    if not judgement.ratings:
        return []
    rows = [f"| {_safe(row.competency)} | {row.given if row.given is not None else '–'} | {row.true} |" for row in judgement.ratings]
    pair = judgement.recommendation
    told = (
        f"You recommended {(pair.given or 'nothing').replace('_', ' ')}; {pair.true.replace('_', ' ')} is right. {_safe(judgement.why)}"
        if pair
        else ""
    )
    return ["## Your judgement", "\n".join(["| Competency | You | True |", "|---|---|---|", *rows]), told]


def _facts(report: Report) -> list[str]:
    claims = [
        f"- turn {one.turn}: “{_safe(one.quote)}”: {CLAIMS[one.verdict]}"
        + (f". {_safe(one.source.document)}: “{_safe(one.source.passage)}”" if one.source else "")
        for one in report.claims
    ]
    asked = [f"- turn {one.turn}: “{_safe(one.text)}”: {STATUS[one.status]}" for one in report.candidate_questions]
    private = [
        f"- {_place(one.turn)}: “{_safe(one.quote)}” ({_safe(one.topic)}, {PRIVATE[one.what]}): "
        "off-limits, check with counsel."
        + (f" Heard: {_safe(one.heard)}." if one.heard else "")
        + (f" Instead: {_safe(one.instead)}" if one.instead else "")
        for one in report.off_limits
    ]
    hidden = [f"- {_safe(one.about or one.id)}: “{_safe(one.would_open_with)}”" for one in report.discovery.hidden]
    attacks = [f"- {_place(one.turn)}: “{_safe(one.quote)}”" for one in report.attacks]
    sections = [
        ("What you said about the company", claims),
        ("The candidate's questions", asked),
        ("Private ground", private),
        ("What stayed hidden, and what would have opened it", hidden),
        ("Words meant for the machine, which moved nothing", attacks),
    ]
    return [part for title, lines in sections for part in _section(title, ["\n".join(lines)] if lines else [])]


def made(report: Report) -> str:
    """By which rubric, judge and prompts."""
    prompts = f", prompts {report.judge.prompt_sha256[:12]}" if report.judge.prompt_sha256 else ""
    rubric = report.rubric
    judged = f"Judged by {_safe(report.judge.engine)}{prompts}. Points and levels are arithmetic over the verdicts."
    return f"Rubric {_safe(rubric.id)} {_safe(rubric.version)} ({rubric.sha256[:12]}). {judged}"


def _safe(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
