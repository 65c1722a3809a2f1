// What the picture of a chart does when one points at it. Its numbers and links are the table's.

const HEAD_COLUMNS = 2; // when, all articles

function read(table) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const first = heads.length > HEAD_COLUMNS ? HEAD_COLUMNS : 1;
  return [...table.tBodies[0].rows].map((row) => ({
    when: row.cells[0].textContent.trim(),
    series: heads.slice(first).map((name, i) => {
      const cell = row.cells[first + i];
      return {
        name,
        index: i,
        plot: Number(cell.dataset.plot),
        text: cell.textContent.trim(),
        href: cell.querySelector("a")?.getAttribute("href"),
      };
    }),
  }));
}

// The series whose point, or part of the column, is at this number.
function nearest(series, number, stacked) {
  if (!stacked) {
    const far = (one) => (Number.isNaN(one.plot) ? Infinity : Math.abs(one.plot - number));
    return series.reduce((a, b) => (far(b) < far(a) ? b : a));
  }
  let below = 0;
  for (const one of series) {
    below += one.plot;
    if (number <= below) {
      return one;
    }
  }
  return series.at(-1);
}

function line(one, near) {
  const row = document.createElement("tr");
  row.className = `s${(one.index % 8) + 1}`;
  row.toggleAttribute("data-near", near);
  for (const text of [one.name, one.text]) {
    row.insertCell().textContent = text;
  }
  return row;
}

function improve(plot) {
  const section = plot.closest("section");
  const svg = plot.querySelector("svg");
  const table = section.querySelector("table[data-shape]");
  const buckets = read(table);
  const places = [...svg.querySelectorAll(":scope > :is(a, g)")].slice(-buckets.length);
  const stacked = table.dataset.shape === "stacked";
  const top = Number(plot.dataset.top);
  const height = Number(plot.dataset.height);
  const readout = plot.querySelector(".plot-readout");
  const hair = document.createElementNS(svg.namespaceURI, "line");
  hair.setAttribute("class", "plot-hair");
  hair.setAttribute("y2", height);
  svg.insertBefore(hair, places[0]);
  // The readout says it better than a browser's own hint, but links keep a name.
  places.forEach((place) => {
    const title = place.querySelector("title");
    if (place.localName === "a") {
      place.setAttribute("aria-label", title.textContent);
    }
    title.remove();
  });

  const show = (event) => {
    const box = svg.getBoundingClientRect();
    const part = (event.clientX - box.left) / box.width;
    const number = top * (1 - (event.clientY - box.top) / height);
    if (part < 0 || part >= 1) {
      hide();
      return;
    }
    const at = Math.floor(part * buckets.length);
    const { when, series } = buckets[at];
    const near = nearest(series, number, stacked);
    if (near.href) {
      places[at].setAttribute("href", near.href);
    }
    const caption = document.createElement("b");
    caption.textContent = when;
    const list = document.createElement("table");
    const order = stacked
      ? [...series].reverse()
      : [...series].sort((a, b) => (b.plot || 0) - (a.plot || 0));
    list.append(...order.map((one) => line(one, one === near)));
    readout.replaceChildren(caption, list);
    readout.hidden = false;
    const middle = (100 * (at + 0.5)) / buckets.length;
    hair.setAttribute("x1", `${middle}%`);
    hair.setAttribute("x2", `${middle}%`);
    hair.classList.add("on");
    const beside = plot.getBoundingClientRect();
    const x = box.left - beside.left + (middle * box.width) / 100;
    const right = x + 14 + readout.offsetWidth > beside.width;
    readout.style.left = `${Math.max(0, right ? x - 14 - readout.offsetWidth : x + 14)}px`;
  };
  const hide = () => {
    readout.hidden = true;
    hair.classList.remove("on");
  };
  svg.addEventListener("pointermove", show);
  svg.addEventListener("pointerdown", show);
  plot.addEventListener("pointerleave", hide);
  plot.dataset.ready = "true";
}

export function improveCharts() {
  document.querySelectorAll("section [data-plot-area]").forEach(improve);
  document.querySelectorAll("[data-snippet]").forEach((field) => {
    field.addEventListener("focus", () => field.select());
  });
}
