// Draws the chart from the table beside it: the table is the one source of its numbers and links.

const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 2], [12, 4], [4, 4]];
const POINTS = ["circle", "rect", "triangle", "rectRot", "cross", "star", "circle", "rect"];

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// A custom property may hold light-dark(): let the browser say which colour that is now.
function colour(name) {
  const probe = document.createElement("i");
  probe.hidden = true;
  document.body.append(probe);
  probe.style.color = `var(${name})`;
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function read(table) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows];
  const column = (index) =>
    rows.map((row) => {
      const cell = row.cells[index];
      return {
        plot: Number(cell.dataset.plot),
        count: Number(cell.dataset.count),
        text: cell.textContent.trim(),
        href: cell.querySelector("a")?.getAttribute("href"),
      };
    });
  const first = heads.length > 2 ? 2 : 1;
  return {
    labels: rows.map((row) => row.cells[0].firstElementChild.textContent.trim()),
    partial: rows.at(-1)?.dataset.partial === "true",
    series: heads.slice(first).map((head, i) => ({ head, cells: column(first + i) })),
    share: table.dataset.share === "true" && first === 2,
    stacked: table.dataset.shape === "stacked",
  };
}

function dataset(series, index, data) {
  const shade = colour(`--series-${(index % 8) + 1}`);
  const last = series.cells.length - 1;
  const few = series.cells.length <= 62;
  return {
    label: series.head,
    data: series.cells.map((cell) => cell.plot),
    borderColor: shade,
    backgroundColor: shade,
    borderWidth: data.stacked ? 0 : 2,
    borderDash: DASHES[index % 8],
    pointStyle: POINTS[index % 8],
    pointRadius: few ? 3 : 0,
    pointHitRadius: 10,
    pointHoverRadius: 6,
    segment: {
      // the way to a step that is not over yet is only sketched
      borderDash: (part) => (data.partial && part.p1DataIndex === last ? [2, 5] : undefined),
    },
  };
}

function options(data, go) {
  const ink = colour("--soft");
  const rule = colour("--rule");
  const percent = (value) => (data.share ? `${value} %` : value);
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    interaction: { mode: data.stacked ? "point" : "nearest", intersect: false, axis: "xy" },
    onClick: (event, found) => found.length > 0 && go(found[0]),
    onHover: (event, found) => {
      event.native.target.style.cursor = found.length > 0 ? "pointer" : "default";
    },
    scales: {
      x: {
        stacked: data.stacked,
        grid: { display: false },
        ticks: { color: ink, maxRotation: 0, autoSkipPadding: 16 },
      },
      y: {
        stacked: data.stacked,
        beginAtZero: true,
        grid: { color: rule },
        border: { display: false },
        ticks: { color: ink, precision: 0, callback: percent },
      },
    },
    plugins: {
      legend: {
        position: "bottom",
        labels: {
          color: colour("--ink"),
          usePointStyle: !data.stacked,
          boxWidth: 14,
          boxHeight: 9,
          padding: 14,
        },
      },
      tooltip: {
        callbacks: {
          label: (item) => {
            const cell = data.series[item.datasetIndex].cells[item.dataIndex];
            const count = data.share ? `${cell.text} (${cell.count})` : cell.text;
            return ` ${item.dataset.label}: ${count}`;
          },
        },
      },
    },
  };
}

function draw(canvas, data) {
  const go = (point) => {
    const { href } = data.series[point.datasetIndex].cells[point.index];
    if (href) {
      location.assign(href);
    }
  };
  Chart.defaults.font.family = token("--sans");
  Chart.defaults.font.size = 13;
  return new Chart(canvas, {
    type: data.stacked ? "bar" : "line",
    data: {
      labels: data.labels,
      datasets: data.series.map((series, index) => dataset(series, index, data)),
    },
    options: options(data, go),
  });
}

function library(address) {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
}

export async function drawChart() {
  const plot = document.querySelector("[data-chart]");
  if (!plot) {
    return;
  }
  const section = plot.closest(".chart");
  try {
    await library(new URL("../lib/chart.js", import.meta.url).href);
    plot.hidden = false;
    const canvas = plot.querySelector("canvas");
    const data = read(section.querySelector("table"));
    let chart = draw(canvas, data);
    const again = () => {
      chart.destroy();
      chart = draw(canvas, data);
    };
    document.addEventListener("themechange", again);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
    plot.chart = () => chart;
  } catch (error) {
    console.error(error);
    plot.hidden = true;
    section.querySelector(".plot-failed").hidden = false;
    section.querySelector("details").open = true;
  }
}
