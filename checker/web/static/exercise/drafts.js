// Keep what is typed and not saved yet in this browser, until it is saved.

export class Drafts {
  constructor(course, slug) {
    this.prefix = `draft:${course}:${slug}:`;
  }

  /** Keep a text, and from which version of the file it comes. */
  keep(name, text, digest) {
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify({ text, digest }));
    } catch {
      // No room, or the browser keeps nothing: the text is still on the page.
    }
  }

  /** Give {text, digest}, or null. */
  find(name) {
    try {
      return JSON.parse(localStorage.getItem(this.prefix + name));
    } catch {
      return null;
    }
  }

  forget(name) {
    try {
      localStorage.removeItem(this.prefix + name);
    } catch {
      // as above
    }
  }
}
