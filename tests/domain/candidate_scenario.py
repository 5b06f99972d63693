"""A small scenario for tests of the candidate: a dispatcher at a bakery who applies as a planner at a mill."""

from pathlib import Path

from trainer.adapters.knowledge.phrases import load_phrases
from trainer.domain.phrases import Phrases
from trainer.domain.reading import Aim, Cue, Form, Kind, Question, Reading
from trainer.domain.scenario import Candidate, Competency, Fact, OwnQuestion, Posting, Scenario, Style, Truth


def fact(name: str, kind: str, gate: str, *says: str, **more: object) -> Fact:
    return Fact.model_validate({"id": name, "kind": kind, "gate": gate, "about": name.replace("-", " "), "says": says, **more})


def story(
    name: str, competency: str, topics: tuple[str, ...], layers: dict[str, tuple[str, ...]], *, embellished: bool = False
) -> list[Fact]:
    gates = {"outline": "ask", "own_part": "probe", "result": "probe2", "lesson": "probe2"}
    return [
        fact(
            f"{name}-{layer.replace('_', '-')}",
            "story",
            gates[layer],
            *says,
            story=name,
            layer=layer,
            competency=competency,
            topics=topics if layer == "outline" else (),
            embellished=embellished and layer == "outline",
        )
        for layer, says in layers.items()
    ]


STORIES = [
    *story(
        "flour-shortage",
        "planning",
        ("problem-solving", "pressure"),
        {
            "outline": (
                "There was a week when our flour did not arrive. The truck stood at the border and we had two days in the silo.",
                "The worst was the flour shortage. Two days of stock, a truck stuck at the border, and every shop waiting for bread.",
            ),
            "own_part": (
                "I rang three mills myself and moved the night shift to the recipes that needed less of it.",
                "My part was the phone and the recipe list. I called the mills and changed what the night shift baked.",
            ),
            "result": (
                "We delivered 94 of 100 orders that week. The other six got rolls instead.",
                "In the end 94 orders out of 100 went out as planned.",
            ),
            "lesson": (
                "Since then I keep five days in the silo. I had trusted one supplier for too long.",
                "I learned not to hang on one supplier. Five days of stock, always.",
            ),
        },
    ),
    *story(
        "route-plan",
        "planning",
        ("initiative", "achievement"),
        {
            "outline": (
                "I rebuilt the delivery routes from scratch. It took a spring and most of my evenings.",
                "That would be the new route plan. I drew it all again one spring.",
            ),
            "own_part": (
                "To be fair, the software did the sums and our driver Milan found the roads. I asked the questions and kept at it.",
                "The idea was Milan's, one of our drivers. I put it into the system.",
            ),
            "result": ("We drove 18 percent fewer kilometres after that.", "It saved 18 percent of the kilometres."),
            "lesson": ("I would ask the drivers first next time.", "I should have begun with the drivers, they knew it all."),
        },
        embellished=True,
    ),
    *story(
        "angry-baker",
        "teamwork",
        ("conflict", "teamwork"),
        {
            "outline": (
                "Our head baker and I did not speak for a month. He thought that my plan was an insult to bread.",
                "With the head baker I had a real quarrel once. It was about the oven plan.",
            ),
            "own_part": (
                "I went in at three in the morning and stood beside him for a whole shift. Then we talked.",
                "I took a night shift with him, from three o'clock on, and asked him to show me.",
            ),
            "result": ("We are still on that plan, with his changes.", "The oven plan has stood for two years now, his changes included."),
            "lesson": ("I had planned people like tins. I don't do that now.", "I learned to go and look before I write a plan."),
        },
    ),
    *story(
        "wrong-labels",
        "quality",
        ("failure", "quality"),
        {
            "outline": (
                "I once sent out 300 loaves with the wrong label. It said no nuts, and there were nuts.",
                "My worst mistake was a label: 300 loaves went out that said no nuts.",
            ),
            "own_part": (
                "I had copied the list from the week before and not looked. I rang every shop myself.",
                "It was my list. I copied it blindly, and then I called every shop.",
            ),
            "result": ("All of them came back by noon, nobody was hurt.", "By noon we had every loaf back."),
            "lesson": ("Two people read each label list now.", "Nobody checks a label list alone any more."),
        },
    ),
]

PLAIN_FACTS = [
    fact(
        "background",
        "background",
        "cv",
        "I have been a dispatcher at a bakery for six years.",
        "Six years in dispatch at a bakery, that's me.",
        topics=("about-you", "career-path"),
    ),
    fact(
        "school",
        "background",
        "cv",
        "I trained as a baker first, in Linz.",
        "I learned baking in Linz before anything else.",
        topics=("education", "about-you"),
    ),
    fact(
        "now",
        "background",
        "ask",
        "I plan the routes and the night shift.",
        "At present I plan routes, and who works at night.",
        topics=("current-role",),
    ),
    fact(
        "tools",
        "background",
        "ask",
        "Mostly spreadsheets, and the route software we bought in 2021.",
        "Spreadsheets, and a route program since 2021.",
        topics=("tools",),
    ),
    fact("pay", "logistics", "ask", "I was thinking of 46,000.", "Something near 46,000 would be right.", topics=("pay",)),
    fact("notice", "logistics", "ask", "I have six weeks' notice.", "Six weeks from the end of the month.", topics=("notice",)),
    fact(
        "remote",
        "logistics",
        "ask",
        "I like to be where the flour is. One day at home is enough.",
        "One day at home, the rest on site.",
        topics=("remote",),
    ),
    fact(
        "offers",
        "logistics",
        "trust",
        "There is another offer, from a dairy.",
        "A dairy has made me an offer, yes.",
        topics=("other-offers",),
    ),
    fact(
        "days",
        "motive",
        "ask",
        "I would love to work in daylight again.",
        "Daylight. I have had six years of nights.",
        topics=("ideal-job", "motivation"),
        met_by=("day shift", "daylight", "nine to five"),
    ),
    fact(
        "growth",
        "motive",
        "probe",
        "And one day I would like to lead a small team.",
        "I would like people of my own to lead, a few.",
        topics=("ideal-job", "goals"),
        met_by=("lead a team", "team lead"),
    ),
    fact(
        "small-town",
        "concern",
        "ask",
        "I wonder a little whether the mill is here to stay.",
        "I read that the mill was sold. That worries me.",
        topics=("worries",),
        met_by=("new owner", "invest"),
    ),
    fact(
        "left-first",
        "red_flag",
        "probe",
        "I left my first bakery after a row, without notice.",
        "I walked out of the first bakery one morning.",
        topics=("leaving",),
    ),
    fact("why-leave", "background", "ask", "Six years of nights are enough.", "I want to sleep when it's dark.", topics=("leaving",)),
    fact(
        "mother",
        "protected",
        "trust",
        "My mother is ill, so I drive to her on Sundays.",
        "On Sundays I am with my mother, she is not well.",
        topics=("free-time",),
        slips=True,
    ),
    fact("secret", "protected", "never", "I am expecting a child in autumn.", "There is a child on the way."),
]


def scenario(style: Style = "plain") -> Scenario:
    return Scenario(
        format="trainer.scenario/1",
        id="mill-planner",
        title="Planner at a mill",
        company="mill",
        company_name="Kornfeld Mill",
        summary="A dispatcher who wants daylight.",
        trains=("probing",),
        stage="first",
        minutes=30,
        posting=Posting(title="Production planner", file="posting.md"),
        competencies=(
            Competency(id="planning", title="Planning", looks_like="Plans ahead.", true_level=4, because="Stock."),
            Competency(id="teamwork", title="Teamwork", looks_like="Listens.", true_level=3, because="The baker."),
            Competency(id="quality", title="Quality", looks_like="Checks.", true_level=3, because="Labels."),
        ),
        candidate=_candidate(style),
        ledger=(*STORIES, *PLAIN_FACTS),
        questions=(
            OwnQuestion(
                id="owner", says=("Who owns the mill now?", "Is it true that the mill was sold?"), answered_by=("owner",), matters=0.9
            ),
            OwnQuestion(id="team", says=("How big is the planning team?", "How many people plan with me?"), answered_by=("people",)),
            OwnQuestion(id="start", says=("When would I start?", "Which week would it begin?"), answered_by=("week",), matters=0.3),
        ),
        truth=Truth(recommendation="yes", why="Plans well.", customer="Her bakery buys flour."),
    )


def _candidate(style: Style) -> Candidate:
    return Candidate(
        name="Vera Lind",
        pronouns="she",
        style=style,
        cv="cv.json",
        greets=("Good morning. Thank you for having me.", "Hello, good to be here."),
        small_talk=("The train was on time for once.", "It smells of bread here, I like that."),
        thinks=("Let me think.", "Give me a second."),
        does_not_know=("I have not done that, I'm afraid.", "That's new to me.", "I could not say."),
        asks_back=("What do you mean by that?", "Can you say that another way?"),
        stacked=("That was more than one. I'll begin with this.", "Several at once; one after the other."),
        declines=("I'd rather not answer that.", "I would like to keep that to myself."),
        reacts=("That sounds good.", "Good to know.", "I see, thank you.", "All right."),
        cool=("I see.", "Hm.", "If you say so."),
        no_more_questions=("No, that was all from me.", "Nothing more from my side."),
        goodbye=("Thank you for your time. Goodbye.", "It was good to talk to you. Until then."),
        goodbye_cool=("Goodbye.", "Thank you. Goodbye."),
        already_said=("As I said,", "Like I told you,"),
        would_tell_a_friend={
            "delighted": "Lovely people.",
            "content": "Decent.",
            "indifferent": "Could be anywhere.",
            "put_off": "Never again.",
        },
    )


def phrases() -> Phrases:
    return load_phrases(Path(__file__).parents[2] / "knowledge_base" / "phrases.yaml")


def asks(
    about: str | None = None,
    aim: Aim = "outline",
    *,
    form: Form = "open",
    kind: Kind = "other",
    probe: bool = False,
    stacked: bool = False,
    text: str = "",
) -> Question:
    text = text or ("What about it?" if form == "open" else "Do you do that?" if kind != "behavioural" else "Have you ever done that?")
    matches = ((about, 0.9),) if about else ()
    return Question(text=text, form=form, kind=kind, aim=aim, probe=probe, stacked=stacked, topic=about, matches=matches)


def reading(*questions: Question, turn: int = 2, words: int = 12, cues: tuple[tuple[str, str], ...] = (), **more: object) -> Reading:
    acts = more.pop("acts", ("ask",) if questions else ("inform",))
    return Reading.model_validate(
        {
            "turn": turn,
            "words": words,
            "acts": acts,
            "questions": questions,
            "cues": [Cue.model_validate({"name": n, "quote": q}) for n, q in cues],
            **more,
        }
    )
