/* What only the browser can do: the clock between two turns, the address, the scroll, and words that are not sent yet. */
(() => {
  const $ = (selector) => document.querySelector(selector);
  const shown = (element) => element && element.offsetParent !== null;
  const within = (element) => { const place = element.getBoundingClientRect(); return place.top >= 0 && place.bottom <= innerHeight; };
  let address = location.search;

  /* Where one stands is in the address, so that a reload, a second tab and a restarted house find it again. */
  function arrive(query) {
    const wanted = query ? "?" + query : "";
    if (sought !== null && wanted !== sought && !again) {
      again = true;
      setTimeout(() => window.chair.visit(sought || "?"));
      return;
    }
    sought = null;
    again = false;
    if (wanted !== location.search) history.pushState({}, "", location.pathname + wanted);
    address = location.search;
    const heading = [...document.querySelectorAll("[data-arrive]")].find(shown);
    if (heading && heading.dataset.arrived !== address + heading.textContent) {
      heading.dataset.arrived = address + heading.textContent;
      window.scrollTo(0, 0);
      document.title = heading.textContent.trim() + " · The Other Chair";
      const box = $("#say textarea");
      (shown(box) && matchMedia("(min-width: 768px)").matches ? box : heading).focus({ preventScroll: true });
    }
    const verdict = [...document.querySelectorAll("[data-look]")].find(shown);
    if (verdict) { verdict.focus({ preventScroll: true }); if (verdict.dataset.look !== "start") verdict.scrollIntoView({ block: "center" }); else if (!within(verdict)) verdict.scrollIntoView(); }
    unfold();
    for (const button of document.querySelectorAll(".busy")) button.classList.remove("busy");
    /* The conversation is a log that can be scrolled by keys; it is rewritten whole, so it is #spoken that reads replies out. */
    const talk = $("#talk");
    voiced();
    if (talk) for (const [name, value] of [["role", "log"], ["aria-live", "off"], ["aria-label", "Conversation"], ["tabindex", "0"]]) talk.setAttribute(name, value);
    restore();
    reopen();
    rewrite();
    speaking();
    bottom(true);
  }

  /* Back and forward may be quicker than the page: one that arrives late is passed over for the one that is sought. */
  let sought = null, again = false;
  window.addEventListener("popstate", () => {
    sought = location.search;
    again = false;
    window.chair.visit(sought || "?");
  });

  function focus(selector) { requestAnimationFrame(() => $(selector)?.focus()); }
  function look(selector) { requestAnimationFrame(() => [...document.querySelectorAll(selector)].find(shown)?.scrollIntoView({ block: "nearest" })); }

  /* The talk stays at its end unless somebody has scrolled up to read. */
  let atEnd = true;
  function bottom(always) {
    const talk = $("#talk");
    if (talk && (always || atEnd)) talk.scrollTop = talk.scrollHeight;
  }
  document.addEventListener("scroll", (event) => {
    const talk = event.target;
    if (talk.id === "talk") atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 60;
  }, true);

  addEventListener("resize", () => bottom(false));

  /* The live region is made when a page arrives, for Gradio empties the body when it mounts. */
  function voiced() {
    const voice = $("#spoken") ?? document.body.appendChild(document.createElement("div"));
    voice.id = "spoken"; voice.className = "unseen"; voice.setAttribute("aria-live", "polite");
    return voice;
  }

  /* Once a reply stands, it is read out once; while it streams it is not. */
  function settle() {
    const last = [...document.querySelectorAll("#log .turn.candidate .said")].pop();
    const hint = $("#status .hint-now");
    if (last && shown(last)) voiced().textContent = last.textContent + (hint ? " Coach: " + hint.textContent : "");
    if (!$("#notice .unforeseen") && !$("#say textarea")?.value) sessionStorage.removeItem("say" + location.search);
    bottom(false);
    if (last && shown(last)) aloud(last);
  }

  setInterval(() => {
    for (const clock of document.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor(Date.now() / 1000 - Number(clock.dataset.since)));
      const text = seconds < 60 ? "less than a minute" : seconds < 120 ? "1 minute" : seconds < 7200 ? Math.floor(seconds / 60) + " minutes" : "a while";
      if (clock.textContent !== text) clock.textContent = text;
    }
    for (const clock of document.querySelectorAll("[data-clock]")) {
      const key = clock.dataset.clock;
      if (clock.dataset.seen !== key) { clock.dataset.seen = key; clock.since = performance.now(); }
      const run = clock.hasAttribute("data-running") ? (performance.now() - clock.since) / 1000 : 0;
      const seconds = Math.floor(Number(key) + run);
      const text = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      if (clock.textContent !== text) clock.textContent = text;
      clock.classList.toggle("late", seconds > Number(clock.dataset.limit));
    }
  }, 500);

  /* Nothing typed is lost: forms and the unsent turn are kept in this tab until they are sent. */
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-keep]");
    if (form) keep(form.dataset.keep, JSON.stringify([...new FormData(form)]));
    if (event.target.closest?.("#say")) keep("say" + location.search, event.target.value);
  });
  function keep(key, text) { try { sessionStorage.setItem(key, text); } catch { sessionStorage.removeItem(key); } } /* there is room for about 5 MB */
  function restore() {
    for (const form of document.querySelectorAll("form[data-keep]")) {
      if (form.dataset.restored) continue;
      form.dataset.restored = "yes";
      for (const [name, value] of JSON.parse(sessionStorage.getItem(form.dataset.keep) ?? "[]")) {
        for (const field of form.elements) {
          if (field.name !== name) continue;
          if (field.type === "radio") field.checked = field.value === value; else field.value = value;
        }
      }
    }
    const box = $("#say textarea"), draft = sessionStorage.getItem("say" + location.search);
    const lastSaid = [...document.querySelectorAll("#log .turn.interviewer .said")].pop()?.textContent;
    if (draft && draft.trim() === lastSaid) sessionStorage.removeItem("say" + location.search); /* it was sent before the page went */
    else if (shown(box) && draft && !box.value) { box.value = draft; box.dispatchEvent(new Event("input", { bubbles: true })); }
  }

  /* What is too long for its box is refused whole, before it is sent anywhere: a browser by itself would cut it without a word. */
  document.addEventListener("beforeinput", (event) => {
    const box = event.target, text = event.data ?? event.dataTransfer?.getData("text/plain");
    if (!/^insert/.test(event.inputType) || !text || !(box.maxLength > 0)) return;
    if (box.value.length - (box.selectionEnd - box.selectionStart) + text.length <= box.maxLength) return;
    event.preventDefault();
    const size = (number) => number.toLocaleString("en");
    line("too-long", "alert").textContent = "That has " + size(text.length) + " characters; this box takes " + size(box.maxLength) + ". Nothing was put in: take the part that matters.";
  });
  document.addEventListener("input", () => $("#too-long")?.remove());
  function line(id, role) {
    const made = $("#" + id) ?? document.body.appendChild(document.createElement("div"));
    made.id = id; made.className = "notice told"; made.setAttribute("role", role);
    return made;
  }

  /* An interview to watch unfolds turn by turn, or at reading pace; how far one had come is kept in this tab. */
  let playing = 0;
  function unfold(how) {
    const desk = [...document.querySelectorAll("[data-shadow]")].find(shown);
    clearTimeout(playing);
    if (!desk) return;
    const talk = desk.querySelector(".shadow-talk"), turns = [...talk.children], key = "unfolded-" + desk.dataset.shadow;
    const play = desk.querySelector("[data-unfold=play]"), was = Math.max(1, Math.min(turns.length, Number(sessionStorage.getItem(key)) || 1));
    const runs = how === "play" ? play.getAttribute("aria-pressed") !== "true" : how === "on";
    const now = how === "all" ? turns.length : how === "next" || how === "on" || runs ? Math.min(turns.length, was + 1) : was;
    turns.forEach((turn, place) => { turn.hidden = place >= now; });
    sessionStorage.setItem(key, now);
    const over = now === turns.length, goes = runs && !over;
    desk.querySelector("[data-unfolded]").textContent = over ? "That was the interview." : now + " of " + turns.length;
    play.setAttribute("aria-pressed", goes); play.textContent = goes ? "Pause" : "Play";
    for (const button of desk.querySelectorAll("[data-unfold]")) button.disabled = over;
    if (how && how !== "all") talk.scrollTo({ top: talk.scrollHeight });
    if (goes) playing = setTimeout(() => unfold("on"), 1200 + 260 * turns[now - 1].textContent.split(/\s+/).length);
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-unfold]");
    if (button) unfold(button.dataset.unfold);
  });

  /* What takes a moment says so at once. */
  document.addEventListener("submit", (event) => event.target.querySelector("[type=submit]")?.classList.add("busy"), true);
  document.addEventListener("click", (event) => {
    event.target.closest?.("[data-do], #begin, #really")?.classList.add("busy");
    if (event.target.closest?.("[data-reload]")) location.reload();
    if (event.target.closest?.("[data-close]")) event.target.closest(".notice").remove();
    const inside = event.target.closest?.('a[href^="?"]');
    if (inside && !inside.target && !inside.download && event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      inside.classList.add("busy");
      window.chair.visit(inside.getAttribute("href"));
      return;
    }
    const link = event.target.closest?.('a[href^="#"]');
    if (link) {
      const target = document.getElementById(link.getAttribute("href").slice(1));
      if (!target) return;
      event.preventDefault();
      for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      target.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      target.classList.add("pointed");
      setTimeout(() => target.classList.remove("pointed"), 1600);
      target.focus?.({ preventScroll: true });
    }
  });

  /* Speech: the browser's own where it has any, else the house's. How long was spoken goes along with the turn. */
  const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  const records = () => speech()?.dataset.server === "yes" && navigator.mediaDevices && window.MediaRecorder;
  const speech = () => [...document.querySelectorAll(".speech")].find((each) => each.closest("#speech"));
  const SHUT = "The microphone is not open to this page. Allow it in the browser, or type.";
  let ear = null, talked = 0, heard = 0, sounding = null, deaf = false;
  function speaking() {
    const place = speech();
    if (!place) return;
    const mic = place.querySelector("#mic"), reader = place.querySelector("#aloud");
    mic.hidden = !(Recognition || records());
    reader.hidden = !(window.speechSynthesis || place.dataset.server === "yes");
    place.hidden = false;
    if (mic.hidden) tell(isSecureContext ? "This browser cannot listen: type, or open the page in Chrome, Edge or Safari." : "To speak, open this page by https; typing works as it is.");
    label(reader, localStorage.getItem("aloud") === "yes");
    if (ear && !shown(place)) hush();
  }
  function label(reader, on) {
    if (reader.getAttribute("aria-pressed") === String(on)) return;
    reader.setAttribute("aria-pressed", String(on));
    reader.textContent = reader.textContent.replace(/: \w+$/, on ? ": on" : ": off");
  }
  function tell(line) { const place = speech()?.querySelector(".hearing"); if (place) place.textContent = line; }
  function put(words) {
    const box = $("#say textarea"), said = words.trim();
    if (!said) return;
    heard += said.split(/\s+/).length;
    box.value = (box.value.trim() + " " + said).trim();
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  function hush() { const was = ear; ear = null; was?.stop(); const mic = $("#mic"); if (mic) { mic.setAttribute("aria-pressed", "false"); mic.textContent = "Speak"; } }
  async function listen() {
    window.speechSynthesis?.cancel(); sounding?.pause();
    try { ear = Recognition && !deaf ? own() : await house(); } catch { tell(SHUT); return; }
    const mic = $("#mic"); mic.setAttribute("aria-pressed", "true"); mic.textContent = "Stop";
    tell("Listening…");
  }
  function own() {
    const found = new Recognition();
    let began = 0;
    found.lang = "en"; found.continuous = true; found.interimResults = true;
    found.onresult = (event) => {
      began ||= performance.now();
      for (const result of [...event.results].slice(event.resultIndex)) if (result.isFinal) { talked += (performance.now() - began) / 1000; began = 0; put(result[0].transcript); }
    };
    found.onspeechstart = () => { began ||= performance.now(); };
    found.onerror = (event) => {
      const shut = event.error === "not-allowed", last = ear === found;
      hush();
      if (!shut && event.error !== "no-speech" && event.error !== "aborted" && records()) { deaf = true; if (last) listen(); return; } /* the house listens instead */
      tell(shut ? SHUT : event.error === "no-speech" ? "Nothing was heard. Speak up, or type." : "The browser could not listen (" + event.error + "). Type instead; what stands in the box is safe.");
    };
    found.onend = () => { if (ear === found) { hush(); tell(""); } };
    found.start();
    return found;
  }
  async function house() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }), found = new MediaRecorder(stream), parts = [], began = performance.now();
    found.ondataavailable = (event) => parts.push(event.data);
    found.onstop = async () => {
      const seconds = (performance.now() - began) / 1000;
      for (const track of stream.getTracks()) track.stop();
      tell("Putting it into words…");
      const answer = await fetch("speech/hear", { method: "POST", body: new Blob(parts, { type: found.mimeType }) }).catch(() => null);
      const text = answer ? await answer.text() : "The connection was lost. Type it instead.";
      if (answer?.ok) { talked += seconds; put(text); tell(""); } else tell(text.slice(0, 300));
    };
    found.start();
    return found;
  }
  /* Seconds count only while what is sent is mostly what was spoken. */
  function spoke(text) {
    const words = text.trim().split(/\s+/).length, seconds = heard && Math.abs(words - heard) <= 0.3 * heard ? Math.round(talked * 10) / 10 : null;
    talked = 0; heard = 0; hush(); tell("");
    return seconds;
  }
  function voice(pronouns) {
    const hints = { she: /female|samantha|victoria|zira|susan|karen|moira|tessa|fiona|hazel|jenny|aria/i, he: /(^|[^e])male|daniel|david|george|mark|alex|fred|guy|ryan/i }[pronouns];
    const english = speechSynthesis.getVoices().filter((each) => each.lang.startsWith("en"));
    return english.find((each) => hints?.test(each.name)) ?? english[0] ?? null;
  }
  function aloud(last) {
    const place = speech();
    if (!place || localStorage.getItem("aloud") !== "yes") return;
    window.speechSynthesis?.cancel(); sounding?.pause();
    const turn = last.closest(".turn").id.replace("said-", "");
    if (place.dataset.server === "yes") {
      sounding = new Audio("speech/say/" + place.dataset.session + "/" + turn);
      sounding.onerror = () => own_voice(place, last);
      sounding.play().catch(() => {});
    } else own_voice(place, last);
  }
  function own_voice(place, last) {
    if (!window.speechSynthesis) return;
    const words = new SpeechSynthesisUtterance(last.textContent);
    words.lang = "en"; words.voice = voice(place.dataset.pronouns);
    speechSynthesis.speak(words);
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#mic")) { if (ear) hush(); else listen(); }
    const reader = event.target.closest?.("#aloud");
    if (!reader) return;
    const on = localStorage.getItem("aloud") !== "yes";
    localStorage.setItem("aloud", on ? "yes" : "no");
    label(reader, on);
    if (!on) { window.speechSynthesis?.cancel(); sounding?.pause(); }
  });

  /* Files and drafts go to a route of their own; what is said of them comes line by line. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.send) return;
    event.preventDefault();
    const result = form.querySelector("[data-result]"), lines = document.createElement("ul"), now = document.createElement("p");
    const buttons = form.querySelectorAll("button"), request = new XMLHttpRequest();
    let read = 0;
    const say = (text, kind) => { const line = document.createElement("li"); line.className = kind; line.textContent = text; lines.append(line); return line; };
    const hear = () => {
      const end = request.responseText.lastIndexOf("\n") + 1;
      for (const row of request.responseText.slice(read, end).split("\n").filter(Boolean)) {
        const news = JSON.parse(row);
        if (news.kind === "now") now.textContent = news.text;
        else if (news.kind === "to") window.chair.visit(news.text);
        else if (news.kind === "see") { const link = document.createElement("a"); link.href = news.text; link.textContent = "See it in the library"; say("", "see").append(link); }
        else say(news.text, news.kind);
      }
      read = Math.max(read, end);
    };
    const done = () => { now.remove(); for (const button of buttons) { button.disabled = false; button.classList.remove("busy"); } };
    now.className = "working"; now.textContent = "Sending…";
    result.replaceChildren(now, lines);
    for (const button of buttons) button.disabled = true;
    request.open("POST", event.submitter?.dataset.to ?? form.dataset.send);
    request.upload.onprogress = (sent) => { if (sent.lengthComputable && sent.loaded < sent.total) now.textContent = "Sending: " + Math.round(100 * sent.loaded / sent.total) + " %"; };
    request.onprogress = () => { if (request.status === 200) hear(); };
    request.onload = () => {
      if (request.status === 401 && request.getResponseHeader("X-Way-Out")) signedOut(request.getResponseHeader("X-Way-Out"));
      if (request.status === 200) hear(); else say(request.responseText.slice(0, 400) || "It was refused (" + request.status + ").", "bad"); done();
    };
    request.onerror = () => { say("The connection was lost. Nothing more was sent; what stands above is done. Send the rest again.", "bad"); done(); };
    request.send(new FormData(form));
  });
  document.addEventListener("change", async (event) => {
    const box = event.target.dataset?.into && document.getElementById(event.target.dataset.into), file = event.target.files?.[0];
    if (!box || !file) return;
    if (file.size > 1e6) { event.target.setCustomValidity("Larger than 1 MB."); event.target.reportValidity(); return; }
    event.target.setCustomValidity("");
    box.value = await file.text();
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });

  /* On paper all folds are open, and ink is dark; afterwards the page is as it was. */
  let pressed = null;
  addEventListener("beforeprint", () => {
    const folded = [...document.querySelectorAll(".report .fold:not([open]), .rubric .fold:not([open])")], dark = document.body.classList.contains("dark");
    for (const fold of folded) fold.open = true;
    document.body.classList.remove("dark");
    document.body.style.setProperty("--paper", "white");
    pressed = { folded, dark };
  });
  addEventListener("afterprint", () => {
    for (const fold of pressed?.folded ?? []) fold.open = false;
    if (pressed?.dark) document.body.classList.add("dark");
    document.body.style.removeProperty("--paper");
    pressed = null;
  });

  /* Gradio may run this after the document is there, when DOMContentLoaded is over. */
  function watch() {
    document.documentElement.lang ||= "en";
    new MutationObserver(() => { bottom(false); rewrite(); }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", watch);
  else setTimeout(watch);

  /* A lost connection is told in a line. Gradio loads the page anew once there is one again, so what was written last and may not be saved is kept. */
  const LATELY = 10_000, sheets = () => [...document.querySelectorAll(".sheet textarea")], named = (sheet) => "sheet" + location.search + sheet.closest("label")?.textContent.trim();
  const written = new Map();
  let lost = false, leaving = false;
  addEventListener("pagehide", () => { leaving = true; });
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("input", (event) => {
    if (!event.target.closest?.(".sheet")) return;
    written.set(named(event.target), { text: event.target.value, at: Date.now() });
    if (lost) keep(named(event.target), event.target.value); else sessionStorage.removeItem(named(event.target));
  });
  function cut() {
    for (const [name, last] of written) if (Date.now() - last.at < LATELY) { keep(name, last.text); keep("tab" + location.search, $(".sheet")?.closest(".beside")?.querySelector("[role=tab][aria-selected=true]")?.textContent ?? ""); }
    lost = true;
    line("lost", "alert").textContent = "The connection is lost. What was said is safe, and what you type stays here; the page goes on by itself once the connection is back.";
    for (const button of document.querySelectorAll(".busy")) button.classList.remove("busy");
  }
  /* Where Gradio does not load the page anew, what was kept is written back, so that it is saved. */
  const ANEW = 5_000;
  function back() { $("#lost")?.remove(); setTimeout(() => { lost = false; rewrite(); }, ANEW); }
  function taken(name) { const text = sessionStorage.getItem(name); sessionStorage.removeItem(name); return text; }
  function rewrite() {
    if (lost) return;
    for (const sheet of sheets()) {
      const text = taken(named(sheet));
      if (text !== null) put_back(sheet, sheet.value, text, text === sheet.value ? 0 : 8);
    }
  }
  /* A sheet that has only just come is written by Gradio once more; what is put back goes in again until it stays. */
  function put_back(sheet, before, text, times) {
    sheet.value = text;
    sheet.dispatchEvent(new Event("input", { bubbles: true }));
    setTimeout(() => { const now = sheets().find((each) => named(each) === named(sheet)) ?? sheet; if (now.value === before && times) put_back(now, before, text, times - 1); }, 250);
  }
  function reopen() {
    const tab = taken("tab" + location.search);
    if (tab) [...document.querySelectorAll(".beside [role=tab]")].find((each) => shown(each) && each.textContent === tab)?.click();
  }

  /* A sign-in that has ended is told in a line; what is on the page, and the words that were not sent yet, stay. */
  const asked = window.fetch;
  window.fetch = async (...request) => {
    const answer = await asked(...request).catch((fault) => { if (fault instanceof TypeError && !leaving) cut(); throw fault; });
    if (lost) back();
    if (answer.status === 401 && answer.headers.has("X-Way-Out")) signedOut(answer.headers.get("X-Way-Out"));
    if (answer.status === 413) line("too-long", "alert").textContent = "That is far too long to be sent; nothing was done with it. Take the part that matters.";
    return answer;
  };
  function signedOut(way) {
    if ($("#signed-out")) return;
    const told = line("signed-out", "alert");
    told.innerHTML = "<p>You were signed out. <a>Sign in again</a> to go on from here; everything that was said is safe.</p>";
    told.querySelector("a").href = way === "/" ? location.href : way + "?to=" + encodeURIComponent(location.search.slice(1));
    for (const button of document.querySelectorAll(".busy")) button.classList.remove("busy");
  }

  window.chair = { arrive, focus, look, settle, spoke };
})();
