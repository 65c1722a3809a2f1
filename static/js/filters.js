// The filter bar: lists one can search in, sheets that close, addresses without empty parameters.

function searchable(picker) {
  const options = [...picker.querySelectorAll(".options label")];
  if (options.length < 8) {
    return;
  }
  const field = document.createElement("input");
  field.type = "search";
  field.setAttribute("aria-label", picker.querySelector("legend").textContent);
  field.placeholder = picker.querySelector("legend").textContent;
  field.addEventListener("input", () => {
    const wanted = plain(field.value);
    for (const option of options) {
      option.hidden = !plain(option.textContent).includes(wanted);
    }
  });
  picker.querySelector(".options").before(field);
  picker.addEventListener("toggle", () => picker.open && field.focus());
}

const plain = (text) => text.toLowerCase().replaceAll("ё", "е").trim();

function closing() {
  const sheets = [...document.querySelectorAll("details.picker, details.help")];
  document.addEventListener("click", (event) => {
    for (const sheet of sheets) {
      if (sheet.open && !sheet.contains(event.target)) {
        sheet.open = false;
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    const open = sheets.find((sheet) => sheet.open);
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
}

// Dates that were not touched stay the rolling period they came from.
function tidy(form) {
  const { period, from, to } = form.dataset;
  form.addEventListener("formdata", (event) => {
    const data = event.formData;
    if (period && data.get("from") === from && data.get("to") === to) {
      data.delete("from");
      data.delete("to");
      data.set("period", period);
    }
    for (const [name, value] of [...data.entries()]) {
      if (value === "") {
        data.delete(name);
      }
    }
    if ([...data.keys()].length === 0) {
      data.set("period", "all");
    }
  });
}

export function improveFilters() {
  for (const form of document.querySelectorAll("form[data-filters]")) {
    tidy(form);
  }
  document.querySelectorAll("details.picker").forEach(searchable);
  closing();
}
