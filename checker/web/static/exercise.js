// The page of an exercise. Without this script everything works by forms; with it, results
// come one by one, files have tabs and an editor, and the page hears of changes elsewhere.

import { Connection, Refusal, documentOf } from "./exercise/connection.js";
import { Drafts } from "./exercise/drafts.js";
import { Files } from "./exercise/files.js";
import { events } from "./exercise/stream.js";

const WORDS_AFTER = 80; // milliseconds; a result that comes sooner needs no word before it
const LIST_AFTER = 150; // milliseconds that results of before may stay while new ones are awaited
const LOOK_EVERY = 2000; // milliseconds between two looks at what changed elsewhere
const STREAM = "text/event-stream";
const ENDS = ["finished", "problem", "replaced"];
const JSON_TYPE = "application/json";

const form = document.getElementById("bench");
const saying = document.getElementById("saving");
const messages = document.getElementById("messages");
const conflicts = document.getElementById("conflicts");

const connection = new Connection(
  form.dataset.base,
  form.elements.form_token.value,
  form.dataset.command,
  document.getElementById("away"),
);
const drafts = new Drafts(form.dataset.course, form.dataset.slug);
const files = new Files(form, drafts, { save: check, changed: () => {} });

let verdict = form.dataset.verdict;
let newest = 0; // number of the newest check: what an older one tells is ignored
let isSending = false; // what the page has and what the disk has differ for a moment
let isRunning = false; // a verdict of our own is on the way
let isLooking = false;

// checking

async function check() {
  const number = ++newest;
  const isOld = () => number !== newest;
  const sent = new FormData();
  const texts = new Map();
  for (const file of files.dirty) {
    texts.set(file, file.text);
    sent.append("name", file.name);
    sent.append("text", file.text);
    sent.append("digest", file.digest);
  }
  isSending = isRunning = true;
  try {
    // First the request: the checks and what the learner sees need the same processor.
    const asked = connection.post("/check", sent, STREAM, [409]);
    list.never();
    words.never();
    words = later(() => { saying.textContent = "Checking …"; }, WORDS_AFTER);
    messages.replaceChildren();
    const reply = await asked;
    if (reply.status === 409) {
      ask(await reply.json());
      tell("Not saved yet.");
      return;
    }
    let last = "";
    for await (const { name, data } of events(reply)) {
      last = name;
      if (name === "saved") {
        for (const [file, text] of texts) file.settle(text, data.digests[file.name] ?? file.digest);
        for (const place of data.kept) say(`The other version is kept in ${place}.`);
        isSending = false;
      }
      if (isOld()) return;
      STEPS[name]?.(data);
    }
    if (!ENDS.includes(last)) tell("Not checked.");
  } catch (error) {
    if (!(error instanceof Refusal)) {
      // The course ended while it was telling.
      await look();
      if (!connection.isAway) throw error;
    }
    if (!isOld()) tell("Not checked.");
    if (error.message && error instanceof Refusal) say(error.message);
  } finally {
    if (!isOld()) {
      list.now();
      isSending = isRunning = false;
      showWhatIsKnown();
    }
  }
}

/** A check that was cut off has no verdict: show the last one that the course knows. */
function showWhatIsKnown() {
  const count = document.querySelector("#result .verdict.wait");
  if (!count) return;
  count.textContent = "This check did not end.";
  verdict = null;
  look();
}

// What is shown while a result is awaited comes a moment later, or never: to redraw the page
// while the checks begin would delay them, and the page would blink.
const NEVER = { now() {}, never() {} };
let words = NEVER; // "Checking …"
let list = NEVER; // an empty list in the place of the results of before

/** Do something after a while; once, sooner if asked, or never. */
function later(action, wait) {
  let timer = setTimeout(now, wait);
  function never() {
    clearTimeout(timer);
    timer = null;
  }
  function now() {
    if (timer === null) return;
    never();
    action();
  }
  return { now, never };
}

function tell(sentence) {
  words.never();
  saying.textContent = sentence;
}

function showList(total) {
  const result = document.getElementById("result");
  const count = Object.assign(document.createElement("p"), { className: "verdict wait" });
  count.textContent = `Checking … 0 of ${total}`;
  count.dataset.total = total;
  const checks = Object.assign(document.createElement("ol"), { className: "checks" });
  result.replaceChildren(result.querySelector("h2"), count, checks);
}

const STEPS = {
  collected({ total }) {
    files.mark("", 0);
    list.never();
    list = later(() => showList(total), LIST_AFTER);
  },
  check({ html, number }) {
    list.now();
    const result = document.getElementById("result");
    const count = result.querySelector(".verdict");
    count.textContent = `Checking … ${number} of ${count.dataset.total}`;
    result.querySelector(".checks").insertAdjacentHTML("beforeend", html);
    const failed = result.querySelectorAll(".check:not(.pass)");
    if (failed.length === 1) failed[0].querySelector("details").open = true;
    words.now();
  },
  finished(data) {
    list.never();
    verdict = data.verdict;
    for (const part of ["result", "title", "tasks", "more"]) document.getElementById(part).outerHTML = data[part];
    tell(data.said);
    markFault();
    // First what is below, then what is above: where both do not fit, the verdict is seen.
    document.querySelector("#result details[open]")?.scrollIntoView({ block: "nearest" });
    document.querySelector("#result .verdict").scrollIntoView({ block: "nearest" });
  },
  problem({ said }) {
    tell("Not checked.");
    said.forEach(say);
  },
  replaced() {
    tell("A newer check has begun.");
  },
};

function markFault() {
  const link = document.querySelector("#result .check:not(.pass) a[data-line]");
  if (link) files.mark(link.dataset.file, Number(link.dataset.line));
}

function say(sentence) {
  const line = Object.assign(document.createElement("p"), { className: "notice" });
  line.textContent = sentence;
  messages.append(line);
}

// two versions of a file

function ask({ html, files: asked }, { focus = true } = {}) {
  tell("");
  conflicts.innerHTML = html;
  for (const { name, digest } of asked) {
    const question = conflicts.querySelector(`[data-name="${CSS.escape(name)}"]`);
    if (question) question.dataset.digest = digest;
  }
  // Who is typing goes on typing: then the question is read out, and waits.
  if (focus) conflicts.querySelector("h3")?.focus();
}

async function resolve(question, choice) {
  const file = files.find(question.dataset.name);
  const sent = new FormData();
  sent.append("name", file.name);
  sent.append("text", file.text);
  sent.append("digest", question.dataset.digest);
  sent.append("choice", choice);
  const reply = await connection.post("/resolve", sent, JSON_TYPE, [409]);
  const answer = await reply.json();
  if (reply.status === 409) {
    ask(answer);
    return;
  }
  question.remove();
  if (answer.said) say(answer.said);
  if (answer.text === null) {
    drafts.forget(file.name);
    files.remove(file);
    return;
  }
  file.show(answer.text);
  file.settle(answer.text, answer.digest);
  files.choose(file, { focus: true });
}

// what changes elsewhere: another editor, the terminal, the course itself

async function look() {
  if (isSending || isLooking || document.visibilityState !== "visible") return;
  isLooking = true;
  try {
    const state = await connection.state();
    if (isSending) return;
    await followFiles(state.files);
    if (state.verdict !== verdict && !isRunning) {
      verdict = state.verdict;
      swap(await connection.page(), ["result", "title", "tasks", "more"]);
      markFault();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  } finally {
    isLooking = false;
  }
}

async function followFiles(present, { says = true } = {}) {
  for (const file of [...files.all]) {
    const digest = present[file.name] ?? "";
    if (digest === file.digest) continue;
    if (file.isDirty) await askAbout(file, digest);
    else if (digest) await reload(file, says);
    else files.remove(file);
  }
  for (const name of Object.keys(present)) {
    if (files.find(name)) continue;
    const fresh = await connection.file(name);
    if (fresh && !files.find(name)) files.add(fresh);
  }
}

async function reload(file, says) {
  const fresh = await connection.file(file.name);
  if (!fresh || file.isDirty) return;
  // First what the disk has, then the text: the page never counts it as typed.
  file.saved = fresh.text;
  file.show(fresh.text);
  file.settle(fresh.text, fresh.digest);
  if (says) tell(`${file.name} was changed in another program. You see the new text.`);
}

async function askAbout(file, digest) {
  const open = conflicts.querySelector(`[data-name="${CSS.escape(file.name)}"]`);
  if (open?.dataset.digest === digest) return;
  const sent = new FormData();
  sent.append("name", file.name);
  sent.append("text", file.text);
  const reply = await connection.post("/compare", sent, JSON_TYPE, [409]);
  ask(await reply.json(), { focus: false });
}

function swap(page, ids) {
  for (const id of ids) {
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceWith(fresh);
  }
}

// what the learner does

form.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button?.hasAttribute("formaction") && !button.hasAttribute("data-act")) return;
  event.preventDefault();
  if (button?.hasAttribute("data-act")) told(() => act(button));
  else check();
});

document.addEventListener("keydown", (event) => {
  const isSave = event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!isSave || event.defaultPrevented) return;
  event.preventDefault();
  check();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-line]");
  if (link && files.goTo(link.dataset.file, Number(link.dataset.line))) event.preventDefault();
});

document.addEventListener("submit", async (event) => {
  const sender = event.target;
  if (event.defaultPrevented || !sender.hasAttribute("data-resolve")) return;
  event.preventDefault();
  await told(() => resolve(sender.closest(".conflict"), event.submitter.value));
});

// The list of files may be older than the page.
document.querySelector(".names").addEventListener("toggle", () => {
  const options = files.all.map((file) => new Option(file.name));
  document.getElementById("old-name")?.replaceChildren(...options);
});

// Enter in a field presses the button beside it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches?.(".names input")) return;
  event.preventDefault();
  event.target.closest("p").querySelector("button").click();
});

/** Do what a button says, without leaving the page: its files are saved first. */
async function act(button) {
  const texts = new Map(files.all.map((file) => [file, file.text]));
  const path = new URL(button.formAction).pathname.slice(connection.base.length);
  isSending = true;
  try {
    const reply = await connection.post(path, new FormData(form), JSON_TYPE, [409]);
    if (reply.status === 409) {
      ask(await reply.json());
      return;
    }
    const page = await documentOf(reply);
    for (const [file, text] of texts) file.settle(text, file.digest);
    if (!page.getElementById("bench")) {
      location.assign(reply.url);
      return;
    }
    document.getElementById("missing")?.remove();
    swap(page, ["title", "tasks", "result", "hints", "more"]);
    messages.innerHTML = page.getElementById("messages").innerHTML;
    document.querySelector(".names").innerHTML = page.querySelector(".names").innerHTML;
    const hints = document.querySelectorAll("#hints h3");
    const heading = button.dataset.act === "hints" ? hints[hints.length - 1] : document.getElementById("files");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
    await followFiles((await connection.state()).files, { says: false });
  } finally {
    isSending = false;
  }
}

async function told(action) {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.message) say(error.message);
  }
}

window.addEventListener("pagehide", () => files.keepAll());
document.addEventListener("visibilitychange", () => look());
window.addEventListener("focus", () => look());

// begin

const restored = files.restore();
if (restored.length) say(`What you typed and did not save is here again: ${restored.join(", ")}.`);
files
  .enhance(form.dataset.editor, form.dataset.nonce)
  .then(markFault)
  .catch((error) => console.warn("The plain text fields stay:", error));
document.documentElement.classList.add("scripted");
setInterval(look, LOOK_EVERY);

export { ask, connection, files, say }; // for what else is on the page
