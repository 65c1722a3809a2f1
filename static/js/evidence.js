// What an article mentions: pointing at an entity lights up where it is mentioned.

function light(key) {
  const article = document.querySelector(".reading > article");
  const selector = `.mention[data-of~="${key}"]`;
  const known = key !== null && article.querySelector(selector) !== null;
  article.classList.toggle("dimmed", known);
  for (const piece of article.querySelectorAll(".mention[data-of]")) {
    piece.classList.toggle("lit", known && piece.matches(selector));
  }
  for (const row of document.querySelectorAll("[data-entity]")) {
    row.classList.toggle("lit", known && row.dataset.entity === key);
  }
}

const keyAt = (target) => target?.closest?.("[data-entity]")?.dataset.entity ?? null;

// Jumping to a mention puts the focus there, so that Tab and screen readers go on from it.
function jumped() {
  const place = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (place?.matches(".mention[data-of]")) {
    place.scrollIntoView({ block: "center" });
    place.focus({ preventScroll: true });
  }
}

export function showEvidence() {
  if (!document.querySelector(".reading > article") || !document.querySelector("[data-entity]")) {
    return;
  }
  let lit = null;
  const point = (key) => {
    if (key !== lit) {
      lit = key;
      light(key);
    }
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") {
      point(keyAt(event.target));
    }
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(":focus-visible")) {
      point(keyAt(event.target));
    }
  });
  document.addEventListener("focusout", (event) => event.relatedTarget === null && point(null));
  addEventListener("hashchange", jumped);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-entity] ol a");
    if (link && link.hash === location.hash) {
      jumped();
    }
  });
}
