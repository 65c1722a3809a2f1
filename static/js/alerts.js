// Alerts: rows of channels without a round trip, the unread badge, notifications on the desktop.

const ASK_EVERY = 15_000;
const ONE_BY_ONE = 3;
const SEEN = "inbox-seen";
const WANTED = "desktop";

export function improveAlertForm() {
  const form = document.querySelector("[data-alert-form]");
  if (!form) {
    return;
  }
  const list = form.querySelector("[data-channels]");
  const number = () => {
    [...list.children].forEach((row, index) => {
      const [field, remove] = [row.querySelector("input"), row.querySelector("button")];
      field.setAttribute("aria-label", numbered(field.getAttribute("aria-label"), index));
      remove.value = index;
      for (const name of ["aria-label", "title"]) {
        remove.setAttribute(name, numbered(remove.getAttribute(name), index));
      }
    });
  };
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.name === "add") {
      event.preventDefault();
      const row = list.lastElementChild.cloneNode(true);
      row.querySelector("input").value = "";
      row.querySelector("input").removeAttribute("aria-invalid");
      list.append(row);
      number();
      row.querySelector("input").focus();
    } else if (button?.name === "remove") {
      event.preventDefault();
      const row = button.closest("li");
      if (list.children.length > 1) {
        const next = row.nextElementSibling ?? row.previousElementSibling;
        row.remove();
        number();
        next.querySelector("input").focus();
      } else {
        row.querySelector("input").value = "";
        row.querySelector("input").focus();
      }
    }
  });
}

const numbered = (text, index) => text.replace(/\d+/, index + 1);

function store(name, value) {
  try {
    if (value === undefined) {
      return localStorage.getItem(name);
    }
    localStorage.setItem(name, value);
  } catch {
    // then every page that is opened begins anew
  }
  return null;
}

function badge(unread) {
  for (const mark of document.querySelectorAll("[data-unread]")) {
    mark.dataset.count = unread;
    mark.hidden = unread === 0;
    mark.firstElementChild.textContent = new Intl.NumberFormat(document.documentElement.lang).format(unread);
  }
}

async function ask(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
}

const allowed = () =>
  "Notification" in window && Notification.permission === "granted" && store(WANTED) === "on";

function show(title, body, tag, address) {
  const notification = new Notification(title, { body, tag, lang: document.documentElement.lang });
  notification.addEventListener("click", () => {
    window.focus();
    location.assign(address);
  });
}

// What was told since the newest that any page of this browser has seen.
async function tell(latest) {
  const seen = store(SEEN);
  if (seen === latest) {
    return; // told meanwhile
  }
  if (!seen || !allowed()) {
    store(SEEN, latest);
    return;
  }
  const { items } = await ask(`/api/inbox?size=20&ui=${document.documentElement.lang.slice(0, 2)}`);
  // What is about an article that is still being stored comes with a later look.
  store(SEEN, items.length ? items[0].id : latest);
  const known = items.findIndex((item) => item.id === seen);
  const fresh = (known < 0 ? items : items.slice(0, known)).filter((item) => item.unread);
  if (fresh.length > ONE_BY_ONE) {
    const { many, site } = texts();
    const names = [...new Set(fresh.map((item) => item.alert.name))].join(", ");
    show(`${site}: ${many.replace("{0}", fresh.length)}`, names, latest, "/alerts");
    return;
  }
  for (const item of fresh) {
    const body = item.text;
    const address = item.article ? `/articles/${item.article.id}` : `/alerts/${item.alert.id}`;
    show(item.alert.name, body, item.id, address);
  }
}

let telling = false;

// One look at a time tells, of all looks of this page and, where the browser has locks, of all pages.
async function alone(task) {
  if (telling) {
    return;
  }
  telling = true;
  try {
    await (navigator.locks ? navigator.locks.request("obzor-inbox", task) : task());
  } finally {
    telling = false;
  }
}

const texts = () => document.querySelector("[data-desktop-texts]").dataset;

async function look() {
  try {
    const { unread, latest } = await ask("/api/inbox/unread");
    badge(unread);
    if (latest && latest !== store(SEEN)) {
      await alone(() => tell(latest));
    }
  } catch (error) {
    console.debug(error); // the server may be away for a moment: the next look tells
  }
}

function desktopButton() {
  const button = document.querySelector("[data-desktop]");
  if (!button || !("Notification" in window) || !isSecureContext) {
    return;
  }
  const label = () => {
    const { on, off, denied } = button.dataset;
    const isDenied = Notification.permission === "denied";
    button.textContent = isDenied ? denied : allowed() ? off : on;
    button.disabled = isDenied;
    button.setAttribute("aria-pressed", String(allowed()));
  };
  button.hidden = false;
  label();
  button.addEventListener("click", async () => {
    if (allowed()) {
      store(WANTED, "off");
    } else if ((await Notification.requestPermission()) === "granted") {
      store(WANTED, "on");
    }
    label();
  });
}

export function watchInbox() {
  desktopButton();
  document.addEventListener("visibilitychange", () => !document.hidden && look());
  setInterval(() => {
    if (!document.hidden || allowed()) {
      look();
    }
  }, ASK_EVERY);
  look();
}
