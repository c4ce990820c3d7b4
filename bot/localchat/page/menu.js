// The small pop-up menu of a message or of the chat.

import { byId, el, icon } from "./dom.js";

let origin = null;

/** Open a menu of `{label, icon, run}` at a point; Escape or a press elsewhere closes it and focus goes back. */
export function openMenu(x, y, entries, from, { emoji = [], react } = {}) {
  const menu = byId("menu");
  const faces = emoji.map((face) => item({ label: face, run: () => react(face) }));
  const items = entries.map(item);
  const row = el("div", { class: "faces", role: "group", "aria-label": "React" }, faces);
  menu.replaceChildren(...(faces.length ? [row] : []), ...items);
  menu.onkeydown = (event) => onKey(event, [...faces, ...items]);
  origin = from;
  menu.showPopover();
  const box = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - box.width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - box.height - 8))}px`;
  items[0]?.focus();
}

function close() {
  byId("menu").hidePopover();
  origin?.focus?.({ preventScroll: true });
}

function item(entry) {
  const run = () => {
    close();
    entry.run();
  };
  const picture = entry.icon ? icon(entry.icon) : null;
  return el("button", { type: "button", role: "menuitem", class: entry.danger ? "danger" : "", on: { click: run } }, picture, entry.label);
}

function onKey(event, items) {
  const move = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") close();
  else if (move) items[(items.indexOf(document.activeElement) + move + items.length) % items.length].focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// The menu minds this itself: a popover of kind "auto" closes when the finger of a long press is lifted.
document.addEventListener("pointerdown", (event) => {
  const menu = byId("menu");
  if (menu.matches(":popover-open") && !menu.contains(event.target)) menu.hidePopover();
});
