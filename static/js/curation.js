// Corrections and topics: persons to choose from, text that was selected, progress that moves, the
// query at the caret.
import { Completions, ask, after, excerpt } from "./query.js";

const LOOK_AGAIN = 1500;
const MOST_LOOKS = 2400;
const LONGEST = 100;

// Fields for a person: completions are whole names.
class Persons extends Completions {
  query() {
    const typed = this.input.value.replaceAll(/["\\]/g, " ");
    const q = `person:"${typed}`;
    return { q, caret: q.length };
  }

  isWorthShowing(found) {
    return found.items.length > 0 && this.input.value.trim() !== "";
  }

  take(index) {
    const { insert } = this.found.items[index];
    const quoted = insert.startsWith('"') && insert.endsWith('"');
    this.input.value = quoted ? insert.slice(1, -1).replaceAll(/\\(["\\])/g, "$1") : insert;
    this.close();
  }
}

async function page(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

// What goes on changes by itself; the server writes it, here it is only put in place. Where a page
// is about more than that, a small one is asked.
async function look() {
  const small = document.querySelector("[data-look]")?.dataset.look;
  const fresh = await page(small ?? location.href);
  if (fresh === null) {
    return;
  }
  const wasOpen = document.querySelector("[data-open]") !== null;
  for (const shown of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(shown.id);
    if (!next || next.innerHTML === shown.innerHTML) {
      continue;
    }
    if (shown.getAttribute("role") === "status") {
      shown.replaceChildren(...next.childNodes); // so that it is read out
    } else if (!shown.contains(document.activeElement)) {
      const put = document.importNode(next, true);
      put.classList.toggle("kept", "open" in shown.dataset); // nothing below it moves
      shown.replaceWith(put);
    }
  }
  if (wasOpen && document.querySelector("[data-open]") === null) {
    const whole = small ? await page(location.href) : fresh;
    if (whole !== null) {
      renew(whole);
    }
  }
}

// The counts of the page once past articles are recounted; not under somebody's hands.
function renew(fresh) {
  const parts = [...document.querySelectorAll("[data-counts]")];
  if (parts.some((part) => part.contains(document.activeElement) && document.activeElement.matches("input"))) {
    return;
  }
  for (const part of parts) {
    const next = fresh.getElementById(part.id);
    if (!next) {
      continue;
    }
    const kept = [...part.querySelectorAll("[data-entity]")]
      .filter((row) => row.querySelector("details")?.open)
      .map((row) => row.dataset.id);
    const put = document.importNode(next, true);
    for (const row of put.querySelectorAll("[data-entity]")) {
      row.querySelector("details").open = kept.includes(row.dataset.id);
    }
    part.replaceWith(put);
    improve(put);
  }
}

function watchRecounts() {
  let looks = 0;
  const again = () => {
    if (document.querySelector("[data-open]") && ++looks < MOST_LOOKS) {
      setTimeout(async () => {
        if (!document.hidden) {
          await look().catch((error) => console.debug(error)); // the server may be away for a moment
        }
        again();
      }, LOOK_AGAIN);
    }
  };
  again();
}

// What was selected in the article can be given to a person.
function offerSelected() {
  const missing = document.querySelector("[data-missing]");
  const article = document.querySelector(".reading > article");
  if (!missing || !article) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "selected";
  button.hidden = true;
  button.textContent = missing.dataset.missing;
  document.body.append(button);
  const chosen = () => {
    const selection = getSelection();
    const text = selection.toString().trim().replaceAll(/\s+/g, " ");
    const inside =
      selection.rangeCount > 0 &&
      [".text", "h1"].some((part) => {
        const place = article.querySelector(part);
        return place?.contains(selection.anchorNode) && place.contains(selection.focusNode);
      });
    return inside && text.length > 1 && text.length <= LONGEST ? text : "";
  };
  const place = after(120, () => {
    const text = chosen();
    button.hidden = text === "";
    if (text !== "") {
      const box = getSelection().getRangeAt(0).getBoundingClientRect();
      const left = Math.min(box.left, innerWidth - button.offsetWidth - 8);
      button.style.left = `${Math.max(8, left + scrollX)}px`;
      button.style.top = `${box.bottom + scrollY + 6}px`;
    }
  });
  document.addEventListener("selectionchange", place);
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const text = chosen();
    button.hidden = true;
    missing.open = true;
    missing.querySelector("[name=written]").value = text;
    missing.scrollIntoView({ block: "center" });
    missing.querySelector("[name=person]").focus({ preventScroll: true });
  });
}

// Queries one a line: what the line at the caret means, or what is wrong with it.
function explainLines() {
  const area = document.querySelector("textarea[data-queries]");
  const reading = area && document.getElementById(area.dataset.queries);
  if (!reading) {
    return;
  }
  let running;
  let shown = "";
  const read = after(300, async () => {
    const before = area.value.slice(0, area.selectionStart).lastIndexOf("\n") + 1;
    const [q] = area.value.slice(before).split("\n", 1);
    if (q === shown) {
      return;
    }
    shown = q;
    running?.abort();
    running = new AbortController();
    if (q.trim() === "") {
      reading.replaceChildren();
      return;
    }
    try {
      const answer = await ask("/api/query", { q }, running.signal);
      if (answer?.valid) {
        reading.replaceChildren(answer.reading);
      } else if (answer) {
        reading.replaceChildren(answer.error.message, " ", excerpt(q, answer.error.position ?? 1));
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        reading.replaceChildren();
      }
    }
  });
  area.addEventListener("input", () => {
    document.getElementById("queries-error")?.remove();
    area.removeAttribute("aria-invalid");
    read();
  });
  for (const moved of ["keyup", "click", "focus"]) {
    area.addEventListener(moved, read);
  }
}

function improve(root) {
  for (const input of root.querySelectorAll("input[data-persons]")) {
    input.dataset.completions = input.dataset.persons;
    new Persons(input);
  }
}

export function improveCorrections() {
  improve(document);
  offerSelected();
  explainLines();
  watchRecounts();
}
