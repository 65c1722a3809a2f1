// How far a long file is. The browser saves it as it comes, whatever its size; the server, which
// knows the file by a ticket, is asked meanwhile.

const LONG = 5000;
const ASK_EVERY = 500;
const PATIENCE = 60;

const number = (value) => value.toLocaleString(document.documentElement.lang);
const pause = () => new Promise((resolve) => setTimeout(resolve, ASK_EVERY));

function ticketOf() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

function box(texts) {
  const shown = document.createElement("div");
  shown.className = "watched";
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", texts.progress);
  const words = document.createElement("span");
  words.setAttribute("role", "status");
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.className = "quiet";
  cancel.textContent = texts.cancel;
  shown.append(bar, words, cancel);
  return { shown, bar, words, cancel };
}

function fill(text, rows, total) {
  return text.replace("{0}", number(rows)).replace("{1}", number(total));
}

async function watch(ticket, parts, texts) {
  const address = `/api/exports/${ticket}`;
  parts.cancel.addEventListener("click", () => fetch(address, { method: "DELETE" }));
  let unknown = 0;
  for (;;) {
    await pause();
    let told = null;
    try {
      const answer = await fetch(address);
      told = answer.ok ? await answer.json() : null;
    } catch {
      // asked again
    }
    if (told === null) {
      if (++unknown > PATIENCE) {
        return texts.failed;
      }
      continue;
    }
    unknown = 0;
    if (told.state === "writing") {
      parts.bar.max = Math.max(1, told.total);
      parts.bar.value = told.rows;
      parts.words.textContent = fill(texts.writing, told.rows, told.total);
    } else if (told.state === "counting") {
      parts.words.textContent = texts.counting;
    } else {
      return fill(texts[told.state], told.rows, told.total);
    }
  }
}

function begin(link, paragraph) {
  const texts = paragraph.dataset;
  const ticket = ticketOf();
  const file = document.createElement("a");
  file.href = link.href + (link.href.includes("?") ? "&" : "?") + "ticket=" + ticket;
  file.download = "";
  document.body.append(file);
  file.click();
  file.remove();
  const parts = box(texts);
  parts.words.textContent = texts.counting;
  paragraph.after(parts.shown);
  watch(ticket, parts, texts).then((ended) => {
    parts.bar.remove();
    parts.cancel.remove();
    parts.words.textContent = ended;
  });
}

export function watchDownloads() {
  for (const paragraph of document.querySelectorAll("[data-downloads]")) {
    paragraph.addEventListener("click", (event) => {
      const link = event.target.closest("a[download][data-rows]");
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (link && plain && event.button === 0 && Number(link.dataset.rows) >= LONG) {
        event.preventDefault();
        begin(link, paragraph);
      }
    });
  }
}
