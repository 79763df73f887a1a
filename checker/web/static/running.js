// "Open my app": the learner's own server beside the code. Without this script the same
// buttons work by forms, and the log is there after the page is loaded again.

import { ask, connection, files, say } from "./exercise.js";
import { Refusal } from "./exercise/connection.js";

const JSON_TYPE = "application/json";
const MOST_ENTRIES = 300;

const bench = document.getElementById("bench");
let stream = null;

function section() {
  return document.getElementById("app");
}

function part(selector) {
  return section().querySelector(selector);
}

// start and stop

async function open() {
  const button = part('[data-app="open"]');
  button.disabled = true;
  try {
    const texts = new Map(files.all.map((file) => [file, file.text]));
    const reply = await post("", new FormData(bench), [409]);
    const answer = await reply.json();
    if (reply.status === 409) {
      ask(answer);
      return;
    }
    for (const [file, text] of texts) file.settle(text, answer.digests[file.name] ?? file.digest);
    show(answer.html);
  } catch (error) {
    tell(error);
  } finally {
    button.disabled = false;
  }
}

async function stop(form) {
  try {
    show((await (await post("/stop", new FormData(form))).json()).html);
  } catch (error) {
    tell(error);
  }
}

function post(path, form, known) {
  const base = new URL(section().dataset.base, location.href).pathname;
  return connection.post(base.slice(connection.base.length) + path, form, JSON_TYPE, known);
}

function tell(error) {
  if (!(error instanceof Refusal)) throw error;
  if (error.message) say(error.message);
}

function show(html) {
  stream?.close();
  section().outerHTML = html;
  listen();
  document.getElementById("app-title").focus();
}

// the log: the app runs as long as this connection is open

function listen() {
  stream = null;
  const { base, origin, last } = section().dataset;
  if (!origin) return;
  const source = new EventSource(`${base}/log?after=${last}`);
  stream = source;
  source.addEventListener("entry", ({ data, lastEventId }) => {
    section().dataset.last = lastEventId;
    add(JSON.parse(data).html);
  });
  source.addEventListener("changed", () => go());
  source.addEventListener("stopped", ({ data }) => {
    source.close();
    if (stream === source) show(JSON.parse(data).html);
  });
  part(".app-log").scrollTop = part(".app-log").scrollHeight;
}

function add(html) {
  const log = part(".app-log");
  const list = log.querySelector("ol");
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  list.insertAdjacentHTML("beforeend", html);
  while (list.children.length > MOST_ENTRIES) list.firstElementChild.remove();
  if (isAtEnd) log.scrollTop = log.scrollHeight;
}

function go() {
  const field = part("#app-path");
  if (!field.value.startsWith("/")) field.value = `/${field.value}`;
  const address = section().dataset.origin + field.value;
  part('[data-app="tab"]').href = address;
  part("iframe").src = address;
}

document.addEventListener("submit", (event) => {
  if (event.submitter?.dataset.app === "open") {
    event.preventDefault();
    open();
  } else if (event.target.id === "app-stop") {
    event.preventDefault();
    stop(event.target);
  } else if (event.target.id === "app-address") {
    event.preventDefault();
    go();
  }
});

window.addEventListener("pagehide", () => stream?.close());
window.addEventListener("pageshow", (event) => {
  if (event.persisted) listen();
});

listen();
