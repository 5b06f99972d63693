"""Impatient hands: the page stays whole, nothing is said twice, and one line says what is the matter."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import GREETING, QUESTION, begin, say, start, tab_to

pytestmark = pytest.mark.browser


@pytest.fixture
def talk(desktop: Page) -> Page:
    start(desktop)
    begin(desktop)
    return desktop


def test_a_reload_in_mid_reply_loses_nothing_and_repeats_nothing(talk: Page) -> None:
    talk.locator("#say textarea").press_sequentially("Hello, I am Sam.")
    talk.keyboard.press("Enter")
    expect(talk.locator("#live .turn")).to_be_visible()
    talk.reload()
    expect(talk.locator("#log .turn.candidate")).to_have_count(1)
    expect(talk.locator("#log .turn.interviewer .said")).to_have_text("Hello, I am Sam.")
    expect(talk.locator("#live .turn")).to_have_count(0)
    expect(talk.locator("#say textarea")).to_have_value("")


def test_a_double_click_says_it_once(talk: Page) -> None:
    talk.locator("#say textarea").fill(GREETING)
    talk.locator("#send").dblclick()
    expect(talk.locator("#log .turn.candidate")).to_have_count(1)
    say(talk, QUESTION, 2)
    expect(talk.locator("#log .turn.interviewer")).to_have_count(2)


def test_a_second_tab_catches_up_and_hears_of_the_end(talk: Page) -> None:
    say(talk, GREETING, 1)
    second = talk.context.new_page()
    second.goto(talk.url)
    expect(second.locator("#log .turn.candidate")).to_have_count(1)
    say(talk, QUESTION, 2)
    say(second, "And what came of it?", 3)
    expect(second.locator("#log .turn.interviewer .said").first).to_have_text(GREETING)
    second.locator("#end").click()
    second.locator("#really").click()
    expect(second.locator("form.scorecard")).to_be_visible()
    talk.locator("#say textarea").fill("Are you still there?")
    talk.locator("#send").click()
    expect(talk.get_by_role("alert")).to_contain_text("over")
    expect(talk.locator("form.scorecard")).to_be_visible()


def test_back_and_forward_lead_where_they_promise(talk: Page) -> None:
    say(talk, GREETING, 1)
    talk.go_back()
    expect(talk.locator(".going a").first).to_be_visible()
    talk.go_forward()
    expect(talk.locator("#log .turn.candidate")).to_have_count(1)


def test_a_very_long_text_is_refused_whole_and_a_long_one_is_taken(talk: Page) -> None:
    box = talk.locator("#say textarea")
    box.fill("word " * 10_000)
    expect(talk.get_by_role("alert")).to_contain_text("50,000 characters; this box takes 20,000")
    expect(box).to_have_value("")
    box.fill("word " * 4_000)
    expect(talk.get_by_role("alert")).to_have_count(0)
    expect(box).to_have_value("word " * 4_000)


def test_a_turn_of_only_emoji_is_answered(talk: Page) -> None:
    say(talk, "🙂🙂🎉", 1)
    expect(talk.locator("#log .turn.interviewer .said")).to_have_text("🙂🙂🎉")


def test_a_turn_of_nothing_that_can_be_read_is_refused_in_a_line(talk: Page) -> None:
    talk.locator("#say textarea").fill("\u200b\u0007 ")
    talk.locator("#send").click()
    expect(talk.get_by_role("alert")).to_contain_text("nothing to say")
    expect(talk.locator("#log .turn")).to_have_count(0)


def test_words_come_one_after_another_and_nothing_jumps(talk: Page) -> None:
    talk.evaluate(
        """() => { window.moved = 0; window.heard = new Set();
        new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.moved += e.value; })
          .observe({type: "layout-shift"});
        new MutationObserver(() => { const said = document.querySelector("#live .said"); if (said) window.heard.add(said.textContent); })
          .observe(document.querySelector("#live"), {childList: true, subtree: true, characterData: true}); }"""
    )
    say(talk, GREETING, 1)
    say(talk, QUESTION, 2)
    assert talk.evaluate("window.heard.size") > 4
    assert talk.evaluate("window.moved") < 0.05


def test_the_conversation_is_a_log_that_is_read_out_once(talk: Page) -> None:
    say(talk, GREETING, 1)
    expect(talk.get_by_role("log", name="Conversation")).to_contain_text(GREETING)
    expect(talk.locator("#spoken")).to_have_text(talk.locator("#log .turn.candidate .said").inner_text())


def test_going_back_in_mid_answer_loses_nothing(talk: Page) -> None:
    talk.locator("#say textarea").fill(QUESTION)
    talk.locator("#send").click()
    expect(talk.locator("#live .turn")).to_be_visible()
    talk.go_back()
    expect(talk.locator(".going a").first).to_be_visible()
    talk.go_forward()
    expect(talk.locator("#log .turn.candidate")).to_have_count(1)
    expect(talk.locator("#log .turn.interviewer .said")).to_have_text(QUESTION)


def test_the_coach_and_the_ticks_move_nothing_while_she_speaks(talk: Page) -> None:
    talk.get_by_label("Your question plan").fill("A difficult customer")
    talk.locator("#whisper [data-do=coach]").click()
    expect(talk.locator("#status .hint-place")).to_be_visible()
    talk.evaluate(
        """() => { window.moved = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.moved += e.value; })
          .observe({type: "layout-shift"}); }"""
    )
    say(talk, "Tell me about a difficult customer. And what do you earn? And are you married?", 1)
    expect(talk.locator("#status .hint-now")).to_contain_text("off-limits")
    expect(talk.locator(".ticks .done")).to_have_count(1)
    assert talk.evaluate("window.moved") < 0.05


def test_the_coach_is_called_by_keyboard_and_still_there_after_a_reload(talk: Page) -> None:
    tab_to(talk, "#whisper [data-do=coach]")
    talk.keyboard.press("Enter")
    expect(talk.locator("#whisper [aria-pressed=true]")).to_be_visible()
    talk.reload()
    expect(talk.locator("#whisper [aria-pressed=true]")).to_be_visible()


def test_the_talk_stays_at_its_end_while_she_speaks(talk: Page) -> None:
    talk.set_viewport_size({"width": 1280, "height": 640})
    for heard, line in enumerate((GREETING, QUESTION, "And what came of it?"), 1):
        say(talk, line, heard)
    talk.evaluate(
        """() => { window.below = -1; const talk = document.querySelector("#talk");
        const look = () => { const live = document.querySelector("#live .said");
          if (live?.textContent.length > 60) window.below = Math.max(window.below, talk.scrollHeight - talk.scrollTop - talk.clientHeight);
          requestAnimationFrame(look); }; look(); }"""
    )
    say(talk, "Tell me about a technical problem that you traced to its cause.", 4)
    assert 0 <= talk.evaluate("window.below") < 60


def test_what_is_written_without_a_connection_is_kept_and_saved_once_it_is_back(talk: Page) -> None:
    talk.get_by_role("tab", name="Notes").click()
    notes = talk.get_by_label("Your notes")
    expect(notes).to_be_visible()
    talk.context.set_offline(True)
    notes.press_sequentially("She traced it herself.")
    expect(talk.locator("#lost")).to_contain_text("The connection is lost. What was said is safe")
    talk.context.set_offline(False)
    expect(talk.locator("#lost")).to_have_count(0)
    expect(talk.get_by_label("Your notes")).to_have_value("She traced it herself.")
    expect(talk.locator(".saved-line:visible")).to_have_text("Saved")
    talk.reload()
    talk.get_by_role("tab", name="Notes").click()
    expect(talk.get_by_label("Your notes")).to_have_value("She traced it herself.")
