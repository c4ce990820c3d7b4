// Bot API text with entities (offsets in UTF-16 units, as JavaScript counts) to DOM nodes, and back to what was typed.

import { copyText, el, icon, safeUrl } from "./dom.js";
import { entityMoment, fullMoment } from "./format.js";
import { pythonTokens } from "./python.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PLAIN_TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

/**
 * Render text with entities.
 * @param {{onCommand?: (command: string) => void, now?: number}} context what a click on a command does; the clock's time
 */
export function formatted(text, entities = [], context = {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...pieces(text, sorted, 0, text.length, context));
  return fragment;
}

function pieces(text, entities, start, end, context) {
  const nodes = [];
  let position = start;
  let index = 0;
  let afterBlock = false;
  while (index < entities.length) {
    const entity = entities[index];
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    index += 1;
    if (from >= to) continue;
    const block = BLOCKS.has(entity.type);
    pushText(nodes, text.slice(position, from), afterBlock, block);
    const inner = [];
    while (index < entities.length && entities[index].offset < to) inner.push(entities[index++]);
    nodes.push(wrap(entity, text.slice(from, to), () => pieces(text, inner, from, to, context), context));
    position = to;
    afterBlock = block;
  }
  pushText(nodes, text.slice(position, end), afterBlock, false);
  return nodes;
}

// A block starts and ends a line by itself, so the line feed beside it would show as an empty line.
function pushText(nodes, slice, afterBlock, beforeBlock) {
  let shown = afterBlock ? slice.replace(/^\n/u, "") : slice;
  if (beforeBlock) shown = shown.replace(/\n$/u, "");
  if (shown) nodes.push(document.createTextNode(shown));
}

function wrap(entity, slice, inner, context) {
  if (PLAIN_TAGS[entity.type]) return el(PLAIN_TAGS[entity.type], {}, inner());
  const maker = MAKERS[entity.type];
  return maker ? maker(entity, slice, inner, context) : el("span", {}, inner());
}

const MAKERS = {
  pre: (entity, slice) => codeBlock(slice, entity.language ?? ""),
  text_link: (entity, slice, inner) => link(entity.url, inner()),
  url: (entity, slice, inner) => link(/^[a-z][a-z\d+.-]*:/iu.test(slice) ? slice : `https://${slice}`, inner()),
  email: (entity, slice, inner) => link(`mailto:${slice}`, inner()),
  phone_number: (entity, slice, inner) => link(`tel:${slice}`, inner()),
  mention: (entity, slice, inner) => el("span", { class: "mention" }, inner()),
  text_mention: (entity, slice, inner) => el("span", { class: "mention" }, inner()),
  hashtag: (entity, slice, inner) => el("span", { class: "mention" }, inner()),
  cashtag: (entity, slice, inner) => el("span", { class: "mention" }, inner()),
  bot_command: (entity, slice, inner, context) => command(inner(), () => context.onCommand?.(slice)),
  spoiler: (entity, slice, inner) => spoiler(inner()),
  blockquote: (entity, slice, inner) => el("blockquote", {}, inner()),
  expandable_blockquote: (entity, slice, inner) => expandable(inner()),
  date_time: (entity, slice, inner, context) => moment(entity, inner(), context),
};

function link(url, children) {
  const safe = safeUrl(url);
  if (!safe) return el("span", { title: url }, children);
  return el("a", { href: safe, target: "_blank", rel: "noopener noreferrer", title: safe }, children);
}

// No <button>: a line could break between it and the stop or bracket after it.
function command(children, run) {
  const press = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    run();
  };
  return el("span", { class: "command", role: "button", tabindex: "0", on: { click: press, keydown: press } }, children);
}

function spoiler(children) {
  const node = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" }, el("span", {}, children));
  const show = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    node.classList.add("shown");
    node.removeAttribute("aria-label");
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", show);
  return node;
}

function expandable(children) {
  const quote = el("blockquote", { class: "expandable" }, el("div", { class: "clip" }, children));
  const toggle = el("button", { type: "button", class: "expand", "aria-expanded": "false" }, "Show more");
  toggle.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? "Show less" : "Show more";
  });
  quote.append(toggle);
  return quote;
}

function moment(entity, children, context) {
  const format = entity.date_time_format ?? "";
  const shown = format ? entityMoment(entity.unix_time, format, context.now ?? Date.now() / 1000, context.language) : children;
  const iso = new Date(entity.unix_time * 1000).toISOString();
  return el("time", { datetime: iso, title: fullMoment(entity.unix_time) }, shown);
}

/** A block of code with its language, colours for Python, and a copy button. */
export function codeBlock(source, language) {
  const known = /^(?:py|python|python3|ipython)$/iu.test(language);
  const code = el("code", { class: language ? `language-${language.replaceAll(/[^\w+#-]/gu, "")}` : null });
  for (const [kind, piece] of known ? pythonTokens(source) : [[null, source]]) {
    code.append(kind ? el("span", { class: `t-${kind}` }, piece) : piece);
  }
  const copy = el("button", { type: "button", class: "copy", "aria-label": "Copy the code", title: "Copy the code" }, icon("copy"));
  copy.addEventListener("click", async () => {
    await copyText(source);
    copy.replaceChildren(icon("check"));
    setTimeout(() => copy.replaceChildren(icon("copy")), 1200);
  });
  const bar = el("div", { class: "code-bar" }, el("span", {}, language || "code"), copy);
  return el("div", { class: "code-block" }, bar, el("pre", { tabindex: "0" }, code));
}

const MARKS = { bold: ["**", "**"], italic: ["__", "__"], strikethrough: ["~~", "~~"], spoiler: ["||", "||"], code: ["`", "`"] };

/** What a person would type to get this text: used when they edit a message. */
export function toMarkdown(text, entities = []) {
  const edges = [];
  for (const [index, entity] of entities.entries()) {
    const [open, close] = entity.type === "pre" ? [`\`\`\`${entity.language ?? ""}\n`, "\n```"] : MARKS[entity.type] ?? ["", ""];
    edges.push({ at: entity.offset, open: 1, index, mark: open }, { at: entity.offset + entity.length, open: 0, index, mark: close });
  }
  // From the end to the start, so that offsets stay true; at one place the closing marks go in last, inner before outer.
  edges.sort((a, b) => b.at - a.at || b.open - a.open || (a.open ? b.index - a.index : a.index - b.index));
  return edges.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text);
}
