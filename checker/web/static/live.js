// Keep a page true while it is open: what was passed in the terminal shows here too.
// Only the parts with a state are exchanged, so that nobody loses the place.

const EVERY = 2500;
const status = document.createElement("p");
status.className = "unseen";
status.setAttribute("role", "status");
document.body.append(status);

const parts = (page) => [...page.querySelectorAll("[data-live]")];
let known = document.body.dataset.stamp;
let isBusy = false;

// Exchange what has changed; false where somebody stands inside of such a part.
function exchange(page) {
  const [mine, fresh] = [parts(document), parts(page)];
  if (mine.length !== fresh.length) {
    location.reload();
    return true;
  }
  let isDone = true;
  let isNew = false;
  mine.forEach((part, number) => {
    if (part.outerHTML === fresh[number].outerHTML) return;
    if (part.contains(document.activeElement)) {
      isDone = false;
      return;
    }
    for (const details of part.querySelectorAll("details")) {
      const same = [...fresh[number].querySelectorAll("details")]
        .find((each) => each.id && each.id === details.id);
      if (same) same.open = details.open;
    }
    part.replaceWith(fresh[number]);
    isNew = true;
  });
  if (isNew) status.textContent = "This page shows your newest results.";
  return isDone;
}

async function look() {
  if (isBusy || document.hidden) return;
  isBusy = true;
  try {
    const { stamp } = await (await fetch("/stamp")).json();
    if (stamp !== known) {
      const text = await (await fetch(location.href)).text();
      if (exchange(new DOMParser().parseFromString(text, "text/html"))) known = stamp;
    }
  } catch {
    // The course has ended. The page can be read all the same.
  } finally {
    isBusy = false;
  }
}

setInterval(look, EVERY);
document.addEventListener("visibilitychange", look);
addEventListener("focus", look);
// A page that was just loaded is new; one that the browser has kept may be old.
addEventListener("pageshow", ({ persisted }) => { if (persisted) look(); });
