// The message field: writing, replying, editing, code, files, commands and the bot's own keyboard.

import { byId, el, icon, iconButton } from "./dom.js";
import { activeMarkup, replyKeyboard } from "./buttons.js";
import { Attachment } from "./attach.js";
import { CommandList } from "./commands.js";
import { canEdit, nameOf } from "./bubble.js";
import { fenceSelection } from "./fence.js";
import { looksLikeCode } from "./python.js";
import { preview } from "./service.js";
import { toast } from "./toast.js";
import { toMarkdown } from "./entities.js";

const COARSE = matchMedia("(pointer: coarse)");
const MAX_HEIGHT = 220;

export class Composer {
  #context = null;
  #drafts = new Map();
  #view = "";
  #forced = 0;
  #keysHidden = false;
  #busy = false;

  constructor(app) {
    this.app = app;
    this.field = el("textarea", {
      id: "composer-text", rows: "1", placeholder: "Message", "aria-label": "Message", data: { testid: "composer" },
      enterkeyhint: "send", "aria-controls": "command-list", spellcheck: "false",
    });
    this.attachment = new Attachment(() => this.#refresh());
    this.commands = new CommandList((command, options) => this.#chooseCommand(command, options));
    this.context = el("div", { class: "context", hidden: true, data: { testid: "composer-context" } });
    this.offer = el("div", { class: "offer", hidden: true, data: { testid: "code-offer" } });
    this.keys = el("div", { class: "reply-keyboard", hidden: true, data: { testid: "reply-keyboard" }, "aria-label": "Keyboard of the bot" });
    this.send = el("button", { type: "submit", class: "send", "aria-label": "Send", title: "Send", data: { testid: "send" } }, icon("send"));
    this.keysToggle = iconButton("keys", "The bot's keyboard", () => this.#toggleKeys(), { hidden: true });
    this.phone = iconButton("phone", "Phone mode", () => this.#togglePhone(), { data: { testid: "phone-mode" } });
    this.unblock = el("button", { type: "button", class: "unblock", hidden: true, data: { testid: "unblock" }, on: { click: () => app.actions.block(false) } }, "Unblock the bot to write to it");
    this.#assemble();
    this.#listen();
    this.#showPhone();
    app.store.on("selection state messages", () => this.#follow());
  }

  #assemble() {
    this.row = el(
      "div",
      { class: "composer-row" },
      iconButton("slash", "Commands", () => this.#toggleCommands(), { data: { testid: "command-menu" } }),
      iconButton("attach", "Attach a file", () => this.attachment.input.click(), { data: { testid: "attach" } }),
      this.field,
      iconButton("code", "Send as Python code", () => this.#fence(), { data: { testid: "code" } }),
      this.keysToggle,
      this.phone,
      this.send,
    );
    byId("composer").append(this.commands.node, this.offer, this.context, this.attachment.node, this.row, this.unblock, this.keys, this.attachment.input);
  }

  #listen() {
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("input", () => this.#refresh());
    this.field.addEventListener("paste", (event) => this.#paste(event));
  }

  // --- following the chosen chat ---

  #follow() {
    const { store } = this.app;
    const view = `${store.me}:${store.chatId}`;
    byId("composer").hidden = !store.chat;
    if (view !== this.#view) this.#open(view);
    const blocked = Boolean(store.person?.blocked_bot) && store.chat?.type === "private";
    this.row.hidden = blocked;
    this.unblock.hidden = !blocked;
    this.#followMarkup(blocked);
  }

  #open(view) {
    this.#drafts.set(this.#view, this.field.value);
    this.#view = view;
    this.#forced = 0;
    this.#keysHidden = false;
    this.setContext(null);
    this.attachment.drop();
    this.field.value = this.#drafts.get(view) ?? "";
    this.#refresh();
    if (!COARSE.matches && this.app.store.chat) this.field.focus({ preventScroll: true });
  }

  #followMarkup(blocked) {
    const { store } = this.app;
    const markup = activeMarkup(store.messages(store.chatId), store.me);
    const rows = !blocked && markup?.keyboard ? replyKeyboard(markup.keyboard, (text) => this.app.actions.send(text)) : [];
    this.keys.replaceChildren(...rows);
    this.keysToggle.hidden = rows.length === 0;
    this.keys.hidden = rows.length === 0 || this.#keysHidden;
    this.field.placeholder = (markup?.keyboard ?? markup?.force)?.input_field_placeholder ?? "Message";
    if (markup?.force && markup.message.message_id !== this.#forced) {
      this.#forced = markup.message.message_id;
      this.reply(markup.message);
    }
  }

  #toggleKeys() {
    this.#keysHidden = !this.#keysHidden;
    this.keys.hidden = this.#keysHidden;
    this.app.log.toBottom();
  }

  // --- phone mode ---

  #togglePhone() {
    this.app.phone.toggle();
    this.#showPhone();
    toast(this.app.phone.on ? "Phone mode: your keyboard curls quotes and capitalises, your client eats markers and cuts long pastes." : "Phone mode is off.");
    this.field.focus();
  }

  #showPhone() {
    this.phone.setAttribute("aria-pressed", String(this.app.phone.on));
  }

  // --- replying and editing ---

  reply(message) {
    this.setContext({ kind: "reply", message });
    this.field.focus();
  }

  edit(message) {
    this.setContext({ kind: "edit", message });
    this.field.value = toMarkdown(message.text ?? message.caption, message.entities ?? message.caption_entities);
    this.field.focus();
    this.#refresh();
  }

  setContext(context) {
    if (this.#context?.kind === "edit" && context?.kind !== "edit") this.field.value = "";
    this.#context = context;
    this.context.hidden = !context;
    if (context) {
      const title = context.kind === "edit" ? "Edit the message" : `Reply to ${nameOf(context.message)}`;
      const words = el("div", { class: "context-words" }, el("strong", {}, title), el("span", {}, preview(context.message)));
      this.context.replaceChildren(icon(context.kind), words, iconButton("close", "Cancel", () => this.setContext(null)));
    }
    this.#refresh();
  }

  #editLast() {
    const { store } = this.app;
    const own = store.messages(store.chatId).findLast((message) => canEdit(message, { out: message.from?.id === store.me }));
    if (own) this.edit(own);
    return Boolean(own);
  }

  // --- writing ---

  insert(text) {
    this.field.value = text;
    this.field.focus();
    this.#refresh();
  }

  #key(event) {
    if (event.isComposing || this.commands.key(event)) return;
    const plainEnter = event.key === "Enter" && !event.shiftKey && !COARSE.matches;
    if (plainEnter || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") {
      this.setContext(null);
    } else if (event.key === "ArrowUp" && !this.field.value && this.#editLast()) {
      event.preventDefault();
    }
  }

  #refresh() {
    const text = this.field.value;
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, MAX_HEIGHT)}px`;
    this.send.disabled = !text.trim() && !this.attachment.file;
    this.send.replaceChildren(icon(this.#context?.kind === "edit" ? "check" : "send"));
    if (/^\/\w*$/u.test(text)) this.commands.show(this.#known(), text);
    else this.commands.hide();
    if (!text) this.offer.hidden = true;
  }

  #known() {
    return this.app.store.state.commands?.[this.app.store.chatId] ?? [];
  }

  #toggleCommands() {
    if (this.commands.isOpen) this.commands.hide();
    else this.commands.show(this.#known(), "/");
    this.field.focus();
  }

  #chooseCommand(command, { complete = false } = {}) {
    this.commands.hide();
    if (complete) this.insert(`/${command} `);
    else {
      this.field.value = "";
      this.#refresh();
      this.app.sendCommand(`/${command}`);
    }
  }

  #fence() {
    fenceSelection(this.field);
    this.offer.hidden = true;
    this.field.focus();
    this.#refresh();
  }

  #paste(event) {
    const file = event.clipboardData?.files[0];
    if (file) {
      event.preventDefault();
      this.attachment.take(file);
      return;
    }
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!looksLikeCode(text) || this.field.value.includes("```")) return;
    const accept = () => this.#fence();
    this.offer.replaceChildren(
      icon("code"),
      el("span", {}, "This looks like Python."),
      el("button", { type: "button", data: { testid: "code-accept" }, on: { click: accept } }, "Send as code"),
      iconButton("close", "Leave as text", () => (this.offer.hidden = true)),
    );
    this.offer.hidden = false;
  }

  // --- sending: the words stay in the field until the server has them ---

  async submit() {
    const text = this.field.value.trim() ? this.field.value : "";
    if (this.#busy || (!text && !this.attachment.file)) return;
    this.#busy = true;
    this.commands.hide();
    const view = this.#view;
    const sent = await this.#deliver(text);
    this.#busy = false;
    if (!sent) return;
    this.#drafts.delete(view);
    if (view !== this.#view) return;
    if (this.field.value === text || this.#context?.kind === "edit") this.field.value = "";
    this.setContext(null);
    this.attachment.drop();
    this.app.log.toBottom();
  }

  #deliver(text) {
    const { actions } = this.app;
    const context = this.#context;
    if (context?.kind === "edit") return actions.edit(context.message.message_id, text);
    const replyTo = context?.message.message_id;
    if (this.attachment.file) return actions.sendFile(this.attachment.file, this.attachment.kind, text, replyTo);
    return actions.send(text, replyTo);
  }
}
