// What a text gains with JavaScript: buttons that copy, and contents that follow the reader.

const status = document.createElement("p");
status.className = "unseen";
status.setAttribute("role", "status");
document.body.append(status);

// In a terminal's text only what is typed is copied, without prompts and replies.
function textOf(figure) {
  const typed = [...figure.querySelectorAll("code .i")];
  if (figure.classList.contains("terminal") && typed.length) {
    return typed.map((each) => each.textContent).join("\n");
  }
  return figure.querySelector("code").textContent;
}

async function copy(figure, button) {
  try {
    await navigator.clipboard.writeText(textOf(figure));
    button.textContent = status.textContent = "Copied";
  } catch {
    button.textContent = status.textContent = "Not copied: select the text, then Ctrl+C";
  }
  setTimeout(() => {
    button.textContent = "Copy";
    status.textContent = "";
  }, 2000);
}

for (const figure of document.querySelectorAll(".code.source, .code.terminal")) {
  const button = document.createElement("button");
  const caption = figure.querySelector("figcaption");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", caption ? `Copy ${caption.textContent}` : "Copy this code");
  button.addEventListener("click", () => copy(figure, button));
  figure.append(button);
}

const contents = document.querySelector(".contents");
if (contents) {
  const isWide = matchMedia("(min-width: 62rem)");
  const open = () => { contents.open = isWide.matches; };
  isWide.addEventListener("change", open);
  open();

  const links = new Map();
  for (const link of contents.querySelectorAll("a")) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const follow = () => {
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const here = above.at(-1);
    for (const [id, link] of links) {
      if (here && here.id === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let isWaiting = false;
  addEventListener("scroll", () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; follow(); });
  }, { passive: true });
  follow();
}
