// What scripts add to pages that work without them.
import { improveFilters } from "./filters.js";
import { improveQueryBoxes } from "./query.js";
import { improveCharts } from "./chart.js";
import { improveAlertForm, watchInbox } from "./alerts.js";
import { showEvidence } from "./evidence.js";
import { improveCorrections } from "./curation.js";
import { listenToKeys } from "./keys.js";
import { watchDownloads } from "./downloads.js";
import { improveSelection } from "./selection.js";
import { improveNetwork } from "./network.js";

function themeToggle() {
  const button = document.querySelector("[data-theme-toggle]");
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // lasts as long as the page then
    }
    document.dispatchEvent(new Event("themechange"));
  });
}

// A page that is being left looks busy until the next one is there.
function busy() {
  const mark = () => document.querySelector("main").setAttribute("aria-busy", "true");
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && !event.submitter?.hasAttribute("data-download")) {
      mark();
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (
      link &&
      !event.defaultPrevented &&
      event.button === 0 &&
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) &&
      !link.target &&
      !link.hasAttribute("download") &&
      !link.getAttribute("href").startsWith("#")
    ) {
      mark();
    }
  });
  addEventListener("pageshow", () => document.querySelector("main").removeAttribute("aria-busy"));
}

function printing() {
  const button = document.querySelector("[data-print]");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

themeToggle();
printing();
busy();
improveFilters();
improveQueryBoxes();
improveCharts();
improveAlertForm();
watchInbox();
showEvidence();
improveCorrections();
improveNetwork();
improveSelection();
watchDownloads();
listenToKeys();
