// Articles selected in a list: how many, all at once, and the bar only while there are any.

export function improveSelection() {
  const bar = document.querySelector("[data-selection]");
  if (!bar) {
    return;
  }
  const boxes = [...document.querySelectorAll("input[name=article][form=selection]")];
  const chosen = bar.querySelector("[data-chosen]");
  const every = bar.querySelector("[data-every]");
  const all = every.querySelector("input");
  const top = boxes.filter((box) => box.closest("h3"));
  let last = null;

  const show = () => {
    const number = boxes.filter((box) => box.checked).length;
    bar.hidden = number === 0;
    bar.classList.toggle("floating", number > 0);
    chosen.textContent = number === 0 ? "" : number;
    all.checked = top.every((box) => box.checked);
    all.indeterminate = !all.checked && number > 0;
    for (const box of top) {
      box.closest("li").classList.toggle("chosen", box.checked);
    }
  };

  every.hidden = false;
  all.addEventListener("change", () => {
    const checked = all.checked;
    top.forEach((box) => (box.checked = checked));
    show();
  });
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      const from = top.indexOf(last);
      const to = top.indexOf(box);
      if (event.shiftKey && from >= 0 && to >= 0) {
        for (const between of top.slice(Math.min(from, to), Math.max(from, to) + 1)) {
          between.checked = box.checked;
        }
      }
      last = box;
      show();
    });
  }
  addEventListener("pageshow", show);
  show();
}
