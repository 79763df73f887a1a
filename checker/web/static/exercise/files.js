// The learner's files: one panel each, with a tab, and an editor where there is one.

const LANGUAGES = { py: "python", html: "html", sql: "sql" };
const KEEP_AFTER = 250; // milliseconds without a key

/** One file: what the disk has, what the page has, and the panel that shows it. */
export class File {
  constructor(panel, hooks) {
    this.panel = panel;
    this.hooks = hooks;
    this.name = panel.dataset.name;
    this.area = panel.querySelector("textarea");
    this.saved = this.area.defaultValue;
    this.digest = panel.querySelector('[name="digest"]').value;
    this.editor = null;
    this.area.addEventListener("input", () => this.#changed());
  }

  get text() {
    return this.editor ? this.editor.text() : this.area.value;
  }

  get isDirty() {
    return this.text !== this.saved;
  }

  /** Show another text; nothing is saved. */
  show(text) {
    if (text === this.text) return;
    if (this.editor) this.editor.setText(text);
    this.area.value = text;
    this.#changed();
  }

  /** The disk has this text now. */
  settle(text, digest) {
    this.saved = text;
    this.digest = digest;
    this.panel.querySelector('[name="digest"]').value = digest;
    this.#changed();
  }

  /** Put an editor in the place of the plain field. */
  enhance(createEditor, nonce) {
    const parent = document.createElement("div");
    parent.className = "editor";
    this.area.after(parent);
    try {
      this.editor = createEditor(parent, {
        doc: this.area.value,
        language: LANGUAGES[this.name.split(".").pop()] ?? "text",
        label: this.name,
        nonce,
        readOnly: false,
        onChange: () => this.#changed(),
        onSave: () => this.hooks.save(),
      });
    } catch (error) {
      parent.remove();
      throw error;
    }
    this.area.hidden = true;
  }

  goToLine(line) {
    if (this.editor) {
      this.editor.goToLine(line);
      this.editor.focus();
      return;
    }
    const before = this.area.value.split("\n").slice(0, Math.max(line - 1, 0)).join("\n");
    const start = before.length + (line > 1 ? 1 : 0);
    const end = this.area.value.indexOf("\n", start);
    this.area.focus();
    this.area.setSelectionRange(start, end < 0 ? this.area.value.length : end);
  }

  mark(line) {
    this.editor?.markLine(line);
  }

  #changed() {
    if (this.editor) this.area.value = this.editor.text();
    this.hooks.changed(this);
  }
}

/** All files of the exercise, one of them in front. */
export class Files {
  constructor(form, drafts, hooks) {
    this.form = form;
    this.drafts = drafts;
    this.hooks = hooks;
    this.list = form.querySelector("#tabs");
    this.list.setAttribute("role", "tablist");
    this.list.setAttribute("aria-label", "Your files");
    this.list.addEventListener("keydown", (event) => this.#steer(event));
    this.createEditor = null;
    this.timers = new Map();
    this.all = [];
    for (const panel of form.querySelectorAll(".file")) this.#adopt(panel);
    if (this.all.length) this.choose(this.all[0]);
  }

  find(name) {
    return this.all.find((file) => file.name === name);
  }

  get dirty() {
    return this.all.filter((file) => file.isDirty);
  }

  /** Load the editor; without it the plain fields stay. */
  async enhance(address, nonce) {
    const { createEditor, HELP } = await import(address);
    this.createEditor = createEditor;
    this.nonce = nonce;
    for (const file of this.all) if (!file.editor) file.enhance(createEditor, nonce);
    const help = this.form.querySelector("#editor-help");
    help.textContent = HELP;
    help.hidden = !this.all.length;
  }

  choose(file, { focus = false } = {}) {
    for (const each of this.all) {
      const isChosen = each === file;
      each.panel.hidden = !isChosen;
      each.tab.setAttribute("aria-selected", String(isChosen));
      each.tab.tabIndex = isChosen ? 0 : -1;
    }
    if (focus) file.tab.focus();
  }

  goTo(name, line) {
    const file = this.find(name);
    if (!file) return false;
    this.choose(file);
    file.goToLine(line);
    return true;
  }

  /** Mark one line of one file, and no other. */
  mark(name, line) {
    for (const file of this.all) file.mark(file.name === name ? line : 0);
  }

  /** Show a file that has come up on the disk. */
  add({ name, text, digest }) {
    const panel = document.createElement("div");
    panel.className = "file";
    panel.dataset.name = name;
    const label = document.createElement("label");
    const area = document.createElement("textarea");
    area.id = `file-${this.all.length + 1}-${Date.now()}`;
    label.htmlFor = area.id;
    label.textContent = name;
    Object.assign(area, { name: "text", defaultValue: text, rows: 16, spellcheck: false, wrap: "off" });
    panel.append(label, hidden("name", name), hidden("digest", digest), area);
    this.form.querySelector(".actions").before(panel);
    this.#adopt(panel);
    const file = this.find(name);
    if (this.createEditor) file.enhance(this.createEditor, this.nonce);
    if (this.all.length === 1) this.choose(file);
  }

  /** Take away the panel of a file that is gone. */
  remove(file) {
    const isShown = !file.panel.hidden;
    file.editor?.destroy();
    file.panel.remove();
    file.tab.remove();
    this.all = this.all.filter((each) => each !== file);
    if (isShown && this.all.length) this.choose(this.all[0]);
  }

  /** Bring back what was typed and never saved; say of which files. */
  restore() {
    const names = [];
    for (const file of this.all) {
      const draft = this.drafts.find(file.name);
      if (!draft || draft.text === file.text) {
        this.drafts.forget(file.name);
        continue;
      }
      // With the version that it comes from: if the disk has another one, the learner is asked.
      file.digest = draft.digest;
      file.show(draft.text);
      names.push(file.name);
    }
    return names;
  }

  #adopt(panel) {
    const file = new File(panel, {
      changed: (each) => this.#changed(each),
      save: () => this.hooks.save(),
    });
    const tab = document.createElement("button");
    tab.type = "button";
    tab.setAttribute("role", "tab");
    panel.id ||= `panel-${panel.querySelector("textarea").id}`;
    tab.id = `tab-${panel.id}`;
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.append(file.name, Object.assign(document.createElement("span"), { className: "dirty" }));
    tab.addEventListener("click", () => this.choose(file));
    file.tab = tab;
    this.list.append(tab);
    this.all.push(file);
  }

  #changed(file) {
    file.tab.querySelector(".dirty").textContent = file.isDirty ? " (not saved)" : "";
    clearTimeout(this.timers.get(file.name));
    const keep = () => {
      if (file.isDirty) this.drafts.keep(file.name, file.text, file.digest);
      else this.drafts.forget(file.name);
    };
    this.timers.set(file.name, setTimeout(keep, KEEP_AFTER));
    file.keep = keep;
    this.hooks.changed(file);
  }

  /** Keep every text now: the page is about to go. */
  keepAll() {
    for (const file of this.all) file.keep?.();
  }

  #steer(event) {
    const place = this.all.findIndex((file) => file.tab === event.target);
    const steps = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 };
    if (place < 0 || !(event.key in steps)) return;
    event.preventDefault();
    this.choose(this.all.at(steps[event.key] % this.all.length), { focus: true });
  }
}

function hidden(name, value) {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}
