// The query box: a combobox with completions, and below it what the query means.

const TYPING = 180;
const READING = 350;
const TOKEN_END = /[\s()]/;

let boxes = 0;

const interfaceLanguage = () => document.documentElement.lang.slice(0, 2);

export async function ask(path, parameters, signal) {
  const query = new URLSearchParams({ ...parameters, ui: interfaceLanguage() });
  const answer = await fetch(`${path}?${query}`, { signal });
  return answer.ok ? answer.json() : null;
}

export function after(milliseconds, action) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

// The server counts characters, a string in JavaScript UTF-16 units.
const characters = (text) => [...text].length;
const units = (text, count) => [...text].slice(0, count).join("").length;

export class Completions {
  constructor(input) {
    this.input = input;
    this.options = [];
    this.active = -1;
    this.list = document.createElement("ul");
    this.list.className = "completions";
    this.list.id = `completions-${++boxes}`;
    this.list.role = "listbox";
    this.list.hidden = true;
    this.list.setAttribute("aria-label", input.dataset.completions);
    this.told = document.createElement("span");
    this.told.className = "unseen";
    this.told.role = "status";
    input.after(this.list, this.told);
    input.role = "combobox";
    input.autocomplete = "off";
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);
    const soon = after(TYPING, () => this.look(false));
    input.addEventListener("input", soon);
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.take(Number(option.dataset.index));
      }
    });
  }

  get open() {
    return !this.list.hidden;
  }

  // Where nothing is being written, completions come only when asked for.
  async look(asked) {
    this.running?.abort();
    this.running = new AbortController();
    const { q, caret } = this.query();
    try {
      const cursor = characters(q.slice(0, caret));
      const found = await ask("/api/suggest", { q, cursor }, this.running.signal);
      const current = q === this.query().q && document.activeElement === this.input;
      if (current && found !== null && this.isWorthShowing(found, q, asked)) {
        this.show(found);
      } else {
        this.close();
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        this.close();
      }
    }
  }

  // What is asked to be completed.
  query() {
    return { q: this.input.value, caret: this.input.selectionStart };
  }

  isWorthShowing(found, q, asked) {
    const written = found.end > found.start;
    const value = q.slice(0, units(q, found.start)).endsWith(":");
    return found.items.length > 0 && (asked || written || value);
  }

  show(found) {
    this.found = found;
    this.options = found.items.map((item, index) => this.option(item, index));
    this.list.replaceChildren(...this.options);
    this.list.hidden = false;
    this.list.scrollTop = 0;
    this.input.setAttribute("aria-expanded", "true");
    this.told.textContent = `${this.input.dataset.found} ${found.items.length}`;
    this.mark(-1);
  }

  option(item, index) {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `${this.list.id}-${index}`;
    option.dataset.index = index;
    option.className = item.kind;
    const label = document.createElement("span");
    label.textContent = item.label;
    const detail = document.createElement("small");
    detail.textContent = item.detail;
    option.append(label, detail);
    if (item.articles !== null) {
      const count = document.createElement("small");
      count.className = "count";
      count.textContent = item.articles.toLocaleString(document.documentElement.lang);
      option.append(count);
    }
    return option;
  }

  mark(index) {
    this.options[this.active]?.removeAttribute("aria-selected");
    this.active = index;
    const option = this.options[index];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    const last = this.options.length - 1;
    if (event.key === "ArrowDown" && !this.open) {
      this.look(true);
    } else if (event.key === "ArrowDown" && !event.altKey) {
      this.mark(this.active === last ? -1 : this.active + 1);
    } else if (event.key === "ArrowUp" && this.open) {
      this.mark(this.active === -1 ? last : this.active - 1);
    } else if (event.key === "Enter" && this.open && this.active >= 0) {
      this.take(this.active);
    } else if (event.key === "Escape" && this.open) {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  take(index) {
    const { start, end, items } = this.found;
    const { insert, kind } = items[index];
    const q = this.input.value;
    const rest = q.slice(units(q, end));
    const gap = kind === "field" || /^[\s)]/.test(rest) ? "" : " ";
    const before = q.slice(0, units(q, start)) + insert + gap;
    this.input.value = before + rest;
    this.input.setSelectionRange(before.length, before.length);
    this.close();
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  close() {
    this.running?.abort();
    this.list.hidden = true;
    this.told.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.mark(-1);
    this.options = [];
  }
}

// The part of the text around a fault, with what begins there marked.
export function excerpt(q, position) {
  const all = [...q];
  const at = Math.min(position - 1, Math.max(0, all.length - 1));
  let end = at + 1;
  while (end < all.length && end < at + 20 && !TOKEN_END.test(all[end])) {
    end++;
  }
  const code = document.createElement("code");
  const mark = document.createElement("mark");
  mark.textContent = all.slice(at, end).join("");
  const from = Math.max(0, at - 30);
  const to = Math.min(all.length, end + 30);
  code.append((from > 0 ? "…" : "") + all.slice(from, at).join(""), mark);
  code.append(all.slice(end, to).join("") + (to < all.length ? "…" : ""));
  return code;
}

function explain(input, reading) {
  let running;
  const read = after(READING, async () => {
    running?.abort();
    running = new AbortController();
    const q = input.value;
    if (q.trim() === "") {
      reading.replaceChildren();
      return;
    }
    try {
      const answer = await ask("/api/query", { q }, running.signal);
      if (answer === null || q !== input.value) {
        return;
      }
      if (answer.valid) {
        reading.replaceChildren(answer.reading);
      } else {
        reading.replaceChildren(answer.error.message, " ", excerpt(q, answer.error.position ?? 1));
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        reading.replaceChildren();
      }
    }
  });
  input.addEventListener("input", () => {
    document.getElementById("q-error")?.remove();
    input.removeAttribute("aria-invalid");
    read();
  });
}

export function improveQueryBoxes() {
  for (const input of document.querySelectorAll("input[data-completions]")) {
    new Completions(input);
    const reading = document.getElementById(input.dataset.reading);
    if (reading) {
      explain(input, reading);
    }
  }
}
