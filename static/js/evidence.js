// What an article mentions: pointing at an entity lights up where it is mentioned, and the reverse.

function light(article, rows, key) {
  const pieces = article.querySelectorAll(".mention[data-of]");
  article.classList.toggle("dimmed", key !== null);
  for (const piece of pieces) {
    piece.classList.toggle("lit", key !== null && piece.dataset.of.split(" ").includes(key));
  }
  for (const row of rows) {
    row.classList.toggle("lit", row.dataset.entity === key);
  }
}

export function showEvidence() {
  const article = document.querySelector(".reading > article");
  const rows = [...document.querySelectorAll("[data-entity]")];
  if (!article || rows.length === 0) {
    return;
  }

  const rowAt = (event) => event.target.closest?.("[data-entity]") ?? null;
  const on = (row) => {
    const known = row && article.querySelector(`.mention[data-of~="${row.dataset.entity}"]`);
    light(article, rows, known ? row.dataset.entity : null);
  };
  for (const row of rows) {
    row.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && on(row));
    row.addEventListener("pointerleave", () => on(null));
    row.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && on(row));
    row.addEventListener("focusout", () => on(null));
  }
  const jumped = () => {
    const place = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    if (place?.matches(".mention[data-of]")) {
      place.focus({ preventScroll: true });
    }
  };
  addEventListener("hashchange", jumped);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#t'], a[href^='#h']");
    if (link && rowAt(event) && link.hash === location.hash) {
      document.getElementById(link.hash.slice(1))?.scrollIntoView({ block: "center" });
      jumped();
    }
  });
}
