// What a person does in the chat, as requests to the server; always in the name of the person chosen at the left.

import { postForm, postJson } from "./net.js";
import { safeUrl } from "./dom.js";
import { alertBox, attempt, toast } from "./toast.js";

const PATIENCE_MS = 20_000;

export class Actions {
  #pending = new Map();
  #early = new Map();

  constructor(store, phone) {
    this.store = store;
    this.phone = phone;
  }

  get #who() {
    return { as: this.store.me, chat: this.store.chatId };
  }

  /** The text as it is typed on this device; a phone's keyboard changes it on the server's side. */
  #typed(text) {
    return this.phone.on ? { text, phone: true } : { text };
  }

  send(text, replyTo) {
    return attempt(() => postJson("chat/send", { ...this.#who, ...this.#typed(text), ...(replyTo ? { reply_to: replyTo } : {}) }));
  }

  edit(messageId, text) {
    return attempt(() => postJson("chat/edit", { ...this.#who, message_id: messageId, ...this.#typed(text) }));
  }

  sendFile(file, kind, caption, replyTo) {
    return attempt(() => postForm("chat/file", { ...this.#who, kind, caption: caption || null, reply_to: replyTo, file }));
  }

  vote(pollId, options) {
    return attempt(() => postJson("chat/vote", { as: this.store.me, poll_id: pollId, options }));
  }

  react(messageId, emoji) {
    return attempt(() => postJson("chat/react", { ...this.#who, message_id: messageId, emoji }));
  }

  remove(messageId) {
    return attempt(() => postJson("chat/delete", { ...this.#who, message_id: messageId }));
  }

  setMembership(userId, present) {
    return attempt(() => postJson("chat/membership", { ...this.#who, user: userId, present }));
  }

  promote(administrator) {
    return attempt(() => postJson("chat/promote", { ...this.#who, administrator }));
  }

  moveClock(body) {
    return attempt(() => postJson("chat/clock", body));
  }

  block(blocked) {
    return attempt(() => postJson("chat/block", { as: this.store.me, blocked }));
  }

  // --- inline buttons: pressed now, answered later by an event ---

  isPending(chatId, messageId, data) {
    return [...this.#pending.values()].some((press) => press.chatId === chatId && press.messageId === messageId && press.data === data);
  }

  async press(messageId, data) {
    const press = { chatId: this.store.chatId, messageId, data };
    const key = Symbol("not yet numbered");
    this.#pending.set(key, press);
    this.store.emit("presses");
    await attempt(async () => {
      const { query_id: queryId } = await postJson("chat/press", { ...this.#who, message_id: messageId, data });
      this.#pending.set(queryId, press);
      setTimeout(() => this.#giveUp(queryId), PATIENCE_MS);
      if (this.#early.has(queryId)) this.answered(this.#early.get(queryId));
    });
    this.#pending.delete(key);
    this.store.emit("presses");
  }

  #giveUp(queryId) {
    if (this.#pending.delete(queryId)) toast("The bot has not answered this button.", "error");
    this.store.emit("presses");
  }

  /** An answer to a button; it may come before the press request itself has returned. */
  answered(event) {
    if (!this.#pending.delete(event.query_id)) {
      this.#early.set(event.query_id, event);
      return;
    }
    this.store.emit("presses");
    if (event.url && safeUrl(event.url)) window.open(event.url, "_blank", "noopener");
    if (event.text) (event.show_alert ? alertBox : toast)(event.text);
  }
}
