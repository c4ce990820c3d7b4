// Building DOM nodes. Data enters the page only as text nodes and checked attributes, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element: `el("button", { class: "x", data: { testid: "y" }, on: { click } }, "text", child)`. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === "data") for (const [key, item] of Object.entries(value)) node.dataset[key] = item;
    else if (value === true) node.setAttribute(name, "");
    else node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An icon from the sprite in index.html; decoration only, so hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** A button that shows only an icon, named for screen readers and as a tooltip. */
export function iconButton(name, label, onClick, props = {}) {
  return el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, on: { click: onClick }, ...props }, icon(name));
}

export function byId(id) {
  return document.getElementById(id);
}

/** A round picture made of initials, its colour taken from the id so that it never changes. */
export function avatar(name, id, extra = "") {
  return el("span", { class: `avatar tint-${tint(id)} ${extra}`, "aria-hidden": "true" }, initials(name));
}

/** One of eight colours for this id. */
export function tint(id) {
  return Math.abs(Number(id)) % 8;
}

function initials(name) {
  const words = String(name ?? "?").trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...word][0] ?? "").join("").toUpperCase();
}

/** Whether links may lead there: never `javascript:` and the like. */
export function safeUrl(url) {
  try {
    const parsed = new URL(url, "https://invalid.example");
    const known = ["http:", "https:", "mailto:", "tel:", "tg:"].includes(parsed.protocol);
    return known && /^[a-z]+:/iu.test(url) ? url : null;
  } catch {
    return null;
  }
}

export async function copyText(text) {
  await navigator.clipboard.writeText(text);
}
