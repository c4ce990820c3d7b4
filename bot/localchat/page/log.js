// The list of messages: drawn by difference, kept at the bottom unless the reader scrolled away.

import { byId, el, icon } from "./dom.js";
import { draftNode, messageNode } from "./bubble.js";
import { dayName, plural, sameDay } from "./format.js";
import { isService } from "./service.js";

const RUN_SECONDS = 300;
const NEAR_PX = 90;
const PAGE = 200;

export class Log {
  #nodes = new Map();
  #shown = "";
  #limit = PAGE;
  #last = 0;
  #missed = 0;
  #top = 0;

  constructor(app) {
    this.app = app;
    this.box = byId("log");
    this.pill = byId("pill");
    this.pill.addEventListener("click", () => this.toBottom("smooth"));
    this.box.addEventListener("scroll", () => this.#onScroll(), { passive: true });
    // Pictures and a keyboard on a phone change heights after drawing: stay where the reader was.
    new ResizeObserver(() => this.stuck && this.toBottom()).observe(this.box);
    this.box.addEventListener("load", () => this.stuck && this.toBottom(), true);
    this.stuck = true;
    app.store.on("messages selection state presses typing clock", () => this.draw());
  }

  draw() {
    const { store } = this.app;
    const view = `${store.me}:${store.chatId}`;
    const moved = view !== this.#shown;
    if (moved) this.#open(view);
    const messages = store.messages(store.chatId);
    const stuck = this.stuck;
    this.#reconcile(this.#rows(messages.slice(-this.#limit), messages.length));
    if (moved || stuck) this.toBottom();
    else this.#countMissed(messages);
    this.#last = messages.at(-1)?.message_id ?? 0;
  }

  #open(view) {
    this.#shown = view;
    this.#nodes.clear();
    this.#limit = PAGE;
    this.#last = Infinity;
    this.stuck = true;
    this.#setMissed(0);
  }

  #rows(messages, total) {
    const { store } = this.app;
    const rows = [];
    if (total > messages.length) rows.push(["earlier", "", () => this.#earlier(total - messages.length)]);
    for (const [index, message] of messages.entries()) {
      const before = messages[index - 1];
      if (!before || !sameDay(before.date, message.date)) rows.push(this.#dayRow(message));
      rows.push(this.#messageRow(message, before, messages[index + 1]));
    }
    if (messages.length === 0 && store.loaded && store.chat) rows.push(["empty", store.titleOf(store.chat), () => this.app.welcome()]);
    const draft = store.drafts.get(store.chatId)?.said;
    if (draft) rows.push(["draft", JSON.stringify(draft), () => draftNode(draft, this.app)]);
    if (store.typing.has(store.chatId)) rows.push(["typing", "", () => typingNode(store.state.bot.first_name)]);
    return rows;
  }

  #dayRow(message) {
    const name = dayName(message.date, this.app.store.now);
    return [`day ${new Date(message.date * 1000).toDateString()}`, name, () => el("div", { class: "day" }, el("span", {}, name))];
  }

  #messageRow(message, before, after) {
    const { store, actions } = this.app;
    const place = {
      out: message.from?.id === store.me,
      group: store.chat?.type !== "private",
      first: !together(before, message),
      last: !together(message, after),
    };
    const pending = (message.reply_markup?.inline_keyboard ?? []).flat().map((button) => actions.isPending(store.chatId, message.message_id, button.callback_data));
    const seen = JSON.stringify([message, place, pending, store.reactions(store.chatId, message.message_id)]);
    return [`message ${message.message_id}`, seen, () => messageNode(message, place, this.app)];
  }

  // Nodes whose content is the same stay as they are, so a resync neither flickers nor doubles anything.
  #reconcile(rows) {
    const kept = new Map();
    for (const [key, seen, make] of rows) {
      const old = this.#nodes.get(key);
      kept.set(key, old?.seen === seen ? old : { seen, node: make(), fresh: !old });
    }
    this.#nodes = kept;
    const focused = document.activeElement?.dataset?.testid && this.#focusKey();
    const wanted = [...kept.values()].map(({ node }) => node);
    for (const node of [...this.box.children]) if (!wanted.includes(node)) node.remove();
    wanted.forEach((node, index) => {
      if (this.box.children[index] !== node) this.box.insertBefore(node, this.box.children[index] ?? null);
    });
    if (focused) this.#refocus(focused);
  }

  // An edited message is drawn anew; the keyboard's place in it must not be lost.
  #focusKey() {
    const active = document.activeElement;
    const message = active.closest("[data-message-id]");
    if (!message) return null;
    const peers = [...message.querySelectorAll("[data-testid]")];
    return { id: message.dataset.messageId, index: peers.indexOf(active) };
  }

  #refocus({ id, index }) {
    if (this.box.contains(document.activeElement)) return;
    const message = this.box.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
    message?.querySelectorAll("[data-testid]")[index]?.focus({ preventScroll: true });
  }

  #earlier(count) {
    const more = () => {
      const height = this.box.scrollHeight;
      this.#limit += PAGE;
      this.draw();
      this.box.scrollTop += this.box.scrollHeight - height;
    };
    return el("button", { type: "button", class: "earlier", on: { click: more } }, `Show earlier messages (${count})`);
  }

  #countMissed(messages) {
    const fresh = messages.filter((message) => message.message_id > this.#last && message.from?.id !== this.app.store.me);
    this.#setMissed(this.#missed + fresh.length);
  }

  #setMissed(count) {
    this.#missed = count;
    this.pill.hidden = this.stuck;
    const words = count ? plural(count, "new message") : "";
    this.pill.classList.toggle("counting", count > 0);
    this.pill.replaceChildren(icon("down"), words);
    this.pill.setAttribute("aria-label", words || "To the newest message");
  }

  #onScroll() {
    const below = this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight;
    // Only a reader scrolls up; what grows below (a picture, a keyboard) leaves the place as it is.
    if (below < NEAR_PX) this.stuck = true;
    else if (this.box.scrollTop < this.#top - 1) this.stuck = false;
    this.#top = this.box.scrollTop;
    this.#setMissed(this.stuck ? 0 : this.#missed);
  }

  toBottom(behavior = "instant") {
    this.box.scrollTo({ top: this.box.scrollHeight, behavior });
    this.stuck = true;
    this.#setMissed(0);
  }

  /** Scroll to a message and flash it. */
  show(messageId) {
    const node = this.box.querySelector(`[data-message-id="${Number(messageId)}"]`);
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.add("flash");
    setTimeout(() => node.classList.remove("flash"), 1500);
  }
}

function together(first, second) {
  if (!first || !second || isService(first) || isService(second)) return false;
  return first.from?.id === second.from?.id && sameDay(first.date, second.date) && second.date - first.date < RUN_SECONDS;
}

function typingNode(name) {
  const dots = el("span", { class: "dots" }, el("i"), el("i"), el("i"));
  return el("div", { class: "message in first last typing", data: { testid: "typing" }, "aria-label": `${name} is typing` }, el("div", { class: "bubble" }, dots));
}
