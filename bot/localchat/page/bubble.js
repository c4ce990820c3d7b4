// One message: its bubble, what hangs below it (buttons, reactions) and what can be done with it.

import { avatar, copyText, el, iconButton, tint } from "./dom.js";
import { clockTime, fullMoment } from "./format.js";
import { formatted } from "./entities.js";
import { inlineKeyboard } from "./buttons.js";
import { mediaOf } from "./media.js";
import { openMenu } from "./menu.js";
import { pollCard } from "./poll.js";
import { isService, preview, serviceText } from "./service.js";
import { isEphemeral } from "./store.js";
import { attempt, toast } from "./toast.js";

const LONG_PRESS_MS = 450;
const QUICK = ["👍", "❤", "🔥", "🎉", "😁", "🤔"];

/** Draw a message as seen by the person at the left; `place` says whether it starts or ends a run by one sender. */
export function messageNode(message, place, app) {
  const data = { testid: "message", messageId: message.message_id, out: String(place.out) };
  if (isService(message)) return el("div", { class: "service", data }, el("span", {}, serviceText(message)));
  const classes = ["message", place.out ? "out" : "in", place.first && "first", place.last && "last", place.group && "in-group"];
  const node = el("article", { class: classes.filter(Boolean).join(" "), data, "aria-label": spoken(message) });
  const face = place.group && !place.out ? el("div", { class: "face" }, place.last ? faceOf(message) : null) : null;
  const column = el("div", { class: "column" }, bubble(message, place, app), inlineKeyboard(message, app));
  if (isEphemeral(message)) {
    // Nobody can answer it, react to it or take it away.
    node.classList.add("ephemeral");
    node.append(...[face, column].filter(Boolean));
    return node;
  }
  node.append(...[face, column, tools(message, place, app)].filter(Boolean));
  withMenu(node, message, place, app);
  return node;
}

/** What the bot is about to say; without words it only thinks. */
export function draftNode(said, app) {
  const words = said.text ? formatted(said.text, said.entities, { now: app.store.now, onCommand: () => {} }) : "Thinking…";
  const shown = el("div", { class: "bubble" }, el("div", { class: "text", dir: "auto" }, words));
  return el("div", { class: "message in first last draft", data: { testid: "draft" }, "aria-live": "polite" }, shown);
}

function faceOf(message) {
  if (message.from?.is_bot) return el("img", { class: "avatar small", src: "icon.svg", alt: "" });
  return avatar(nameOf(message), message.from?.id ?? 0, "small");
}

function bubble(message, place, app) {
  const sender = place.group && !place.out && place.first;
  const media = message.poll ? pollCard(message, app) : mediaOf(message);
  const text = message.text ?? message.caption;
  const bare = message.photo && !text && !message.reply_to_message && !sender;
  return el(
    "div",
    { class: `bubble${bare ? " bare" : ""}${message.photo ? " with-photo" : ""}` },
    isEphemeral(message) ? el("div", { class: "only-you" }, "Only you and the bot see this") : null,
    sender ? el("div", { class: `sender ink-${tint(message.from.id)}` }, nameOf(message)) : null,
    message.reply_to_message ? quote(message, app) : null,
    media,
    body(message, text, app),
    reactions(message, app),
  );
}

function body(message, text, app) {
  const context = { now: app.store.now, language: app.store.person?.language_code, onCommand: (command) => app.sendCommand(command) };
  const entities = message.text === undefined ? message.caption_entities : message.entities;
  const words = text ? formatted(text, entities, context) : null;
  return el("div", { class: text ? "text" : "text no-words", dir: "auto" }, words, meta(message));
}

function meta(message) {
  return el(
    "span",
    { class: "meta", title: fullMoment(message.date) },
    message.edit_date ? el("span", { class: "edited" }, "edited ") : null,
    clockTime(message.date),
  );
}

function quote(message, app) {
  const original = message.reply_to_message;
  const cited = message.quote?.text ?? preview(original);
  const go = () => app.log.show(original.message_id);
  return el(
    "button",
    { type: "button", class: `quote rim-${tint(original.from?.id ?? 0)}`, on: { click: go }, "aria-label": `In reply to ${nameOf(original)}` },
    el("span", { class: `sender ink-${tint(original.from?.id ?? 0)}` }, nameOf(original)),
    el("span", { class: "cited" }, cited),
  );
}

function reactions(message, app) {
  const list = app.store.reactions(app.store.chatId, message.message_id);
  if (list.length === 0) return null;
  const counts = new Map();
  for (const emoji of list) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  const chips = [...counts].map(([emoji, count]) => el("span", { class: "reaction", data: { testid: "reaction" } }, emoji, count > 1 ? ` ${count}` : null));
  return el("div", { class: "reactions", "aria-label": "Reactions" }, chips);
}

function tools(message, place, app) {
  const reply = iconButton("reply", "Reply", () => app.composer.reply(message), { data: { testid: "reply" } });
  const edit = canEdit(message, place) ? iconButton("edit", "Edit", () => app.composer.edit(message), { data: { testid: "edit" } }) : null;
  return el("div", { class: "tools" }, reply, edit);
}

function withMenu(node, message, place, app) {
  const react = (emoji) => app.actions.react(message.message_id, emoji);
  const show = (x, y) => openMenu(x, y, entries(message, place, app), node, { emoji: QUICK, react });
  node.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img") || String(getSelection())) return;
    event.preventDefault();
    show(event.clientX, event.clientY);
  });
  let timer = 0;
  node.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") return;
    timer = setTimeout(() => show(event.clientX, event.clientY), LONG_PRESS_MS);
  });
  for (const name of ["pointerup", "pointercancel", "pointermove"]) node.addEventListener(name, () => clearTimeout(timer));
}

function entries(message, place, app) {
  const text = message.text ?? message.caption;
  const copy = () => attempt(() => copyText(text).then(() => toast("Copied")));
  return [
    { label: "Reply", icon: "reply", run: () => app.composer.reply(message) },
    canEdit(message, place) && { label: "Edit", icon: "edit", run: () => app.composer.edit(message) },
    text && { label: "Copy text", icon: "copy", run: copy },
    (place.out || !place.group) && { label: "Delete", icon: "bin", danger: true, run: () => app.actions.remove(message.message_id) },
  ].filter(Boolean);
}

export function canEdit(message, place) {
  return place.out && (message.text ?? message.caption) !== undefined && !message.forward_origin;
}

export function nameOf(message) {
  return message.from?.first_name ?? message.sender_chat?.title ?? "Somebody";
}

function spoken(message) {
  return `${nameOf(message)}, ${clockTime(message.date)}`;
}

