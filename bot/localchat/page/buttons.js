// Inline keyboards under messages, and the keyboards that replace typing.

import { copyText, el, icon, safeUrl } from "./dom.js";
import { attempt, toast } from "./toast.js";

/** The inline keyboard of a message, or null. */
export function inlineKeyboard(message, app) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el("div", { class: "keyboard" }, rows.map((row) => el("div", { class: "keys" }, row.map((button) => inlineButton(message, button, app)))));
}

function inlineButton(message, button, app) {
  const waits = button.callback_data !== undefined && app.actions.isPending(app.store.chatId, message.message_id, button.callback_data);
  const props = { class: `key ${styleOf(button)}${waits ? " busy" : ""}`, data: { testid: "button" } };
  const url = safeUrl(button.url ?? button.login_url?.url ?? button.web_app?.url ?? "");
  if (url) return el("a", { ...props, href: url, target: "_blank", rel: "noopener noreferrer" }, button.text, corner("link"));
  const press = () => pressed(message, button, app);
  return el("button", { ...props, type: "button", "aria-busy": String(waits), on: { click: press } }, button.text, button.copy_text ? corner("copy") : null);
}

function pressed(message, button, app) {
  if (button.callback_data !== undefined) app.actions.press(message.message_id, button.callback_data);
  else if (button.copy_text) attempt(() => copyText(button.copy_text.text).then(() => toast("Copied")));
  else if (button.switch_inline_query_current_chat !== undefined) {
    app.composer.insert(`@${app.store.state.bot.username} ${button.switch_inline_query_current_chat}`);
  } else toast("This kind of button does nothing in the local chat.", "error");
}

function corner(name) {
  return el("span", { class: "corner" }, icon(name));
}

function styleOf(button) {
  return ["primary", "success", "danger"].includes(button.style) ? button.style : "";
}

/**
 * What the newest markup asks of this person: `{ keyboard, message }`, `{ force, message }` or null.
 * A selective one is for those it answers or mentions; an answer of one's own ends a ForceReply.
 */
export function activeMarkup(messages, me) {
  let answered = false;
  for (const message of [...messages].reverse()) {
    if (message.from?.id === me) answered = true;
    const markup = message.reply_markup;
    if (!markup || !concerns(message, markup, me)) continue;
    if (markup.remove_keyboard) return null;
    if (markup.keyboard) return answered && markup.one_time_keyboard ? null : { keyboard: markup, message };
    if (markup.force_reply) return answered ? null : { force: markup, message };
  }
  return null;
}

function concerns(message, markup, me) {
  if (!markup.selective) return true;
  const mentioned = (message.entities ?? []).some((entity) => entity.user?.id === me);
  return mentioned || message.reply_to_message?.from?.id === me;
}

/** The rows of a reply keyboard; `send` gets the text of the pressed key. */
export function replyKeyboard(markup, send) {
  const rows = markup.keyboard.map((row) => row.map((key) => (typeof key === "string" ? { text: key } : key)));
  return rows.map((row) => el("div", { class: "keys" }, row.map((key) => replyKey(key, send))));
}

function replyKey(key, send) {
  const special = ["request_contact", "request_location", "request_poll", "request_users", "request_chat", "web_app"].some((kind) => key[kind]);
  const press = () => (special ? toast("The local chat cannot share this; type it instead.", "error") : send(key.text));
  return el("button", { type: "button", class: `key ${styleOf(key)}`, data: { testid: "reply-key" }, on: { click: press } }, key.text);
}
