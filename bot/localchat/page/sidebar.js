// The left pane: whose phone this is, and that person's chats.

import { avatar, byId, el } from "./dom.js";
import { shortStamp } from "./format.js";
import { isService, preview } from "./service.js";

export class Sidebar {
  constructor(app) {
    this.app = app;
    app.store.on("state messages selection typing clock", () => this.draw());
  }

  draw() {
    const { store } = this.app;
    keepFocus(byId("people"), store.state.people.map((person) => this.#person(person)));
    keepFocus(byId("chats"), store.chatsOf(store.me).map((chat) => this.#chat(chat)));
    const total = store.state.people.reduce((sum, person) => sum + this.#unreadOf(person.id), 0);
    document.title = `${total ? `(${total}) ` : ""}DailyTensor · local chat`;
  }

  #unreadOf(personId) {
    const { store } = this.app;
    return store.chatsOf(personId).reduce((sum, chat) => sum + store.unread(personId, chat.id), 0);
  }

  #person(person) {
    const { store } = this.app;
    const unread = this.#unreadOf(person.id);
    const current = person.id === store.me;
    const testid = `person-${person.first_name.toLowerCase()}`;
    return el(
      "button",
      {
        type: "button",
        class: "person",
        "aria-pressed": String(current),
        "aria-label": `Be ${person.first_name}${unread ? `, ${unread} unread` : ""}`,
        data: { testid },
        on: { click: () => this.app.be(person.id) },
      },
      avatar(person.first_name, person.id),
      el("span", { class: "person-name" }, person.first_name),
      badge(unread),
    );
  }

  #chat(chat) {
    const { store } = this.app;
    const unread = store.unread(store.me, chat.id);
    const last = store.messages(chat.id).at(-1);
    const title = store.titleOf(chat) ?? "Chat";
    const current = chat.id === store.chatId;
    const face = chat.type === "private" ? el("img", { class: "avatar", src: "icon.svg", alt: "" }) : avatar(title, chat.id);
    return el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "chat-row", "aria-current": current ? "true" : null, data: { testid: `chat-${chat.id}` }, on: { click: () => this.app.open(store.me, chat.id) } },
        face,
        el("span", { class: "chat-title" }, title),
        el("span", { class: "chat-stamp" }, last ? shortStamp(last.date, store.now) : ""),
        el("span", { class: "chat-last" }, store.typing.has(chat.id) ? el("span", { class: "is-typing" }, "typing…") : this.#lastLine(chat, last)),
        badge(unread),
      ),
    );
  }

  #lastLine(chat, last) {
    if (!last) return chat.type === "private" ? "Press START to begin" : "No messages yet";
    const line = preview(last).slice(0, 120);
    if (isService(last)) return line;
    if (last.from?.id === this.app.store.me) return `You: ${line}`;
    return chat.type === "private" ? line : `${last.from?.first_name ?? ""}: ${line}`;
  }
}

function badge(count) {
  return count ? el("span", { class: "badge", data: { testid: "unread" } }, count > 99 ? "99+" : count) : null;
}

function keepFocus(box, nodes) {
  const focused = box.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  box.replaceChildren(...nodes);
  if (focused) box.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
