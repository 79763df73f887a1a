// Speak with the course, and say in plain words when it does not answer.

/** The course said no; the message is its own sentence. */
export class Refusal extends Error {}

export class Connection {
  /** `base` is the address of the exercise, `notice` the element for what the learner must hear. */
  constructor(base, token, command, notice) {
    this.base = base;
    this.token = token;
    this.command = command;
    this.notice = notice;
    this.isAway = false;
    this.said = "";
  }

  /** Give what may have changed since: files, verdict. Renews the form's token. */
  async state() {
    const state = await (await this.#ask("/state", {})).json();
    this.#renew(state.form_token);
    return state;
  }

  async file(name) {
    const reply = await this.#ask(`/file?name=${encodeURIComponent(name)}`, {}, [404]);
    return reply.status === 404 ? null : reply.json();
  }

  /** Give a page of the course as a document. */
  async page() {
    return documentOf(await this.#ask("", {}));
  }

  /** Send a form. A reply with one of the `known` statuses comes back; another is an error. */
  async post(path, form, accept, known = []) {
    // In the form of a page without a script: it is read faster than one in several parts.
    const body = new URLSearchParams(form);
    const send = () =>
      this.#ask(path, { method: "POST", body, headers: { Accept: accept, "X-Form-Token": this.token } }, [
        403,
        ...known,
      ]);
    let reply = await send();
    if (reply.status === 403) {
      // The course was started again. If this browser is known to it, the form needs its new token.
      await this.state();
      reply = await send();
      if (reply.status === 403) throw new Refusal(await sentence(reply));
    }
    return reply;
  }

  async #ask(path, options, known = []) {
    let reply;
    try {
      reply = await fetch(this.base + path, { cache: "no-store", ...options });
    } catch {
      this.#away("The course does not answer. Start it again in the terminal:", this.command);
      throw new Refusal("");
    }
    if (reply.ok || known.includes(reply.status)) {
      if (reply.ok) this.#back();
      return reply;
    }
    if (reply.status === 403) {
      this.#away("The course was started again. Open the new address that the terminal shows.");
      throw new Refusal("");
    }
    throw new Refusal(await sentence(reply));
  }

  #renew(token) {
    this.token = token;
    for (const field of document.querySelectorAll('input[name="form_token"]')) field.value = token;
  }

  #away(words, command = "") {
    this.isAway = true;
    if (this.said === words) return; // a screen reader reads it once
    this.said = words;
    const code = Object.assign(document.createElement("code"), { textContent: command });
    this.notice.replaceChildren(words, " ", ...(command ? [code, ". "] : []), "What you typed is kept in this browser.");
    this.notice.hidden = false;
  }

  #back() {
    if (!this.isAway) return;
    this.isAway = false;
    this.said = "";
    this.notice.replaceChildren();
    this.notice.hidden = true;
  }
}

export async function documentOf(reply) {
  return new DOMParser().parseFromString(await reply.text(), "text/html");
}

async function sentence(reply) {
  const main = (await documentOf(reply)).querySelector("main");
  const parts = [...(main?.querySelectorAll("h1, p:not(:has(a))") ?? [])];
  return parts.map((each) => each.textContent.trim()).join(" ") || `The course answered ${reply.status}.`;
}
