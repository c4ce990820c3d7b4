// The log of Bot API calls: what the bot asked for, how it went, how long it took.

import { byId, el } from "./dom.js";

const SHOWN = 150;
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

export class Calls {
  #nodes = new Map();

  constructor(app) {
    this.app = app;
    this.refused = el("input", { type: "checkbox", id: "calls-refused", data: { testid: "calls-refused" }, on: { change: () => this.draw() } });
    this.list = el("div", { class: "call-list", data: { testid: "calls" }, tabindex: "0", "aria-label": "Calls, newest first" });
    const head = el("h2", {}, "Bot API calls", el("label", { for: "calls-refused" }, this.refused, "refused only"));
    byId("calls").replaceChildren(head, this.list);
    app.store.on("calls", () => this.draw());
    this.draw();
  }

  draw() {
    const wanted = this.app.store.calls.filter((call) => !this.refused.checked || !call.ok).slice(-SHOWN).reverse();
    const nodes = new Map(wanted.map((call) => [call, this.#nodes.get(call) ?? callNode(call)]));
    this.#nodes = nodes;
    const empty = el("p", { class: "hint" }, this.refused.checked ? "No call was refused." : "Nothing yet. What the bot asks of Telegram shows up here.");
    this.list.replaceChildren(...(nodes.size ? nodes.values() : [empty]));
  }
}

function callNode(call) {
  const params = el("pre", {});
  const node = el(
    "details",
    { class: `call ${call.ok ? "ok" : "bad"}`, data: { testid: "call", method: call.method } },
    el(
      "summary",
      {},
      el("span", { class: "call-dot", title: call.ok ? "ok" : "refused" }),
      el("span", { class: "call-method" }, call.method),
      call.ok ? null : el("span", { class: "call-code" }, String(call.error_code ?? "error")),
      el("span", { class: "call-ms" }, `${Math.round(call.ms)} ms`),
    ),
    call.description ? el("p", { class: "call-description" }, call.description) : null,
    call.at ? el("p", { class: "call-at" }, TIME.format(call.at * 1000)) : null,
    call.files?.length ? el("p", { class: "call-at" }, `with ${call.files.join(", ")}`) : null,
    params,
  );
  node.addEventListener("toggle", () => (params.textContent = JSON.stringify(unpacked(call.params ?? {}), null, 2)), { once: true });
  return node;
}

// Form fields carry JSON inside strings; shown unpacked they can be read.
function unpacked(params) {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, parsed(value)]));
}

function parsed(value) {
  if (typeof value !== "string" || !/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
