// Short notes at the bottom of the page, and alerts that wait for OK.

import { byId, el } from "./dom.js";

const SHOWN_MS = 4500;

export function toast(text, kind = "note") {
  const node = el("div", { class: `toast ${kind}`, data: { testid: "toast" } }, text);
  byId("toasts").append(node);
  setTimeout(() => node.remove(), SHOWN_MS);
}

export function alertBox(text) {
  byId("alert-text").textContent = text;
  const dialog = byId("alert");
  if (!dialog.open) dialog.showModal();
}

/** Run an action and show its refusal, if any; answers whether it went well. */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (error) {
    toast(error.message, "error");
    return false;
  }
}
