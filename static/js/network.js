// The network: what a sign under the mouse, or with the focus, is joined to stands out.

function joined(net, number) {
  const edges = net.querySelectorAll(`.edge[data-one="${number}"], .edge[data-other="${number}"]`);
  const nodes = new Set([number]);
  for (const edge of edges) {
    nodes.add(edge.dataset.one).add(edge.dataset.other);
  }
  const parts = [...edges];
  for (const node of nodes) {
    parts.push(...net.querySelectorAll(`[data-node="${node}"], text[data-of="${node}"]`));
  }
  return parts;
}

function look(net, node) {
  net.querySelectorAll(".lit").forEach((part) => part.classList.remove("lit"));
  net.classList.toggle("looking", node !== null);
  if (node) {
    joined(net, node.dataset.node).forEach((part) => part.classList.add("lit"));
  }
}

// Larger and smaller; the box it stands in scrolls, and the middle stays where it is.
function zooming(net) {
  const box = net.parentElement;
  const buttons = [...document.querySelectorAll("[data-zoom]")];
  let scale = 1;
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const [x, y] = [
        (box.scrollLeft + box.clientWidth / 2) / net.clientWidth,
        (box.scrollTop + box.clientHeight / 2) / net.clientHeight,
      ];
      box.style.maxHeight = `${box.clientHeight}px`;
      scale = Math.min(4, Math.max(1, scale * Number(button.dataset.zoom)));
      net.style.width = `${100 * scale}%`;
      box.scrollTo(x * net.clientWidth - box.clientWidth / 2, y * net.clientHeight - box.clientHeight / 2);
    });
  }
}

export function improveNetwork() {
  const net = document.querySelector("[data-network]");
  if (!net) {
    return;
  }
  for (const event of ["pointerover", "focusin"]) {
    net.addEventListener(event, (e) => look(net, e.target.closest("[data-node]")));
  }
  zooming(net);
  net.addEventListener("pointerleave", () => look(net, null));
  net.addEventListener("focusout", () => look(net, null));
}
