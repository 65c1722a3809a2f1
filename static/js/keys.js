// Single keys for readers of lists. They can be switched off: some type by speech.

const KEY = "keys";
const typing = (element) =>
  element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

function on() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function move(step) {
  const links = [...document.querySelectorAll(".articles h3 a")];
  if (links.length === 0) {
    return;
  }
  const item = document.activeElement.closest(".articles > li");
  const at = links.findIndex((link) => link.closest("li") === item);
  const to = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
  if (to) {
    to.focus();
    to.closest("li").scrollIntoView({ block: "nearest" });
  }
}

const ACTIONS = {
  j: () => move(1),
  k: () => move(-1),
  o: () => document.activeElement.matches(".articles h3 a") && document.activeElement.click(),
  x: () => {
    const box = document.activeElement.closest(".articles li")?.querySelector("h3 input");
    if (box && document.activeElement.matches("h3 *")) {
      box.click();
    }
  },
  "/": () => document.querySelector("#q")?.focus(),
  n: () => document.querySelector("a[rel=next]")?.click(),
  "?": () => document.querySelector("#keys").showModal(),
};

export function listenToKeys() {
  const help = document.querySelector("#keys");
  const open = document.querySelector("[data-keys-open]");
  const box = help.querySelector("[data-keys-on]");
  open.hidden = false;
  open.addEventListener("click", () => help.showModal());
  box.checked = on();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(KEY, box.checked ? "on" : "off");
    } catch {
      // lasts as long as the page then
    }
  });
  document.addEventListener("keydown", (event) => {
    const free = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    const action = Object.hasOwn(ACTIONS, event.key) ? ACTIONS[event.key] : null;
    if (action && free && box.checked && !help.open && !typing(event.target)) {
      event.preventDefault();
      action();
    }
  });
}
