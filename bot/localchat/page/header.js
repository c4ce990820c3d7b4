// The bar above the messages: which chat, what happens in it, and the way back on a phone.

import { avatar, byId, el, iconButton } from "./dom.js";
import { plural } from "./format.js";
import { openMenu } from "./menu.js";

export class Header {
  constructor(app) {
    this.app = app;
    app.store.on("state selection typing", () => this.draw());
  }

  draw() {
    const { store } = this.app;
    const chat = store.chat;
    const back = iconButton("back", "Back to the chats", () => this.app.back(), { class: "icon-button back", data: { testid: "back" } });
    const panel = iconButton("panel", "Clock and calls", () => this.app.togglePanel(), {
      data: { testid: "panel-toggle" },
      "aria-expanded": String(this.app.panelOpen),
      "aria-controls": "panel",
    });
    byId("chat-header").replaceChildren(back, ...(chat ? this.#title(chat) : [el("div", { class: "header-words" })]), panel);
  }

  #title(chat) {
    const { store } = this.app;
    const title = store.titleOf(chat);
    const face = chat.type === "private" ? el("img", { class: "avatar", src: "icon.svg", alt: "" }) : avatar(title, chat.id);
    const words = el("div", { class: "header-words" }, el("h2", {}, title), el("p", {}, this.#status(chat)));
    const more = iconButton("more", "More", (event) => this.#menu(event.currentTarget), { data: { testid: "chat-menu" } });
    return [face, words, more];
  }

  #status(chat) {
    const { store } = this.app;
    if (store.typing.has(chat.id)) return el("span", { class: "is-typing" }, chat.type === "private" ? "typing…" : `${store.state.bot.first_name} is typing…`);
    if (chat.type === "private") return store.person?.blocked_bot ? "bot, blocked by you" : "bot";
    const people = chat.member_ids ?? [];
    return `${plural(people.length, "member")}, you are ${store.person?.first_name ?? "?"}`;
  }

  #menu(button) {
    const box = button.getBoundingClientRect();
    const isPrivate = this.app.store.chat.type === "private";
    const entries = isPrivate ? [this.#blocking()] : [this.#standing(), this.#membership()];
    openMenu(box.left, box.bottom + 6, entries.filter(Boolean), button);
  }

  #blocking() {
    const { store, actions } = this.app;
    const blocked = store.person?.blocked_bot;
    return { label: blocked ? "Unblock the bot" : "Block the bot", icon: "block", danger: !blocked, run: () => actions.block(!blocked) };
  }

  #standing() {
    const { store, actions } = this.app;
    if (!store.chat.member_ids.includes(store.state.bot.id)) return null;
    const leads = store.chat.bot_status === "administrator";
    const label = leads ? "Make the bot an ordinary member" : "Make the bot an administrator";
    return { label, icon: "person", run: () => actions.promote(!leads) };
  }

  #membership() {
    const { store, actions } = this.app;
    const { bot } = store.state;
    const present = store.chat.member_ids.includes(bot.id);
    const label = present ? "Remove the bot from the group" : "Add the bot to the group";
    return { label, icon: present ? "block" : "person", danger: present, run: () => actions.setMembership(bot.id, !present) };
  }
}
