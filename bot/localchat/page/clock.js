// The clock of the simulated world, and the buttons that move it.

import { byId, el, icon, iconButton } from "./dom.js";

const HOUR = 3600;
const MORNING = 8;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const DATE = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const UTC = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

export class Clock {
  constructor(app) {
    this.app = app;
    this.time = el("span", { class: "clock-time" });
    this.date = el("span", { class: "clock-date" });
    this.utc = el("span", { class: "clock-utc" });
    const now = el("div", { class: "clock-now", data: { testid: "clock-now" }, role: "timer", "aria-live": "off" }, this.time, this.date, this.utc);
    this.now = now;
    const close = iconButton("close", "Close clock and calls", () => app.togglePanel(), { class: "icon-button panel-close", data: { testid: "panel-close" } });
    byId("clock").replaceChildren(
      el("h2", {}, icon("clock"), "Clock", close),
      now,
      el(
        "div",
        { class: "clock-keys" },
        this.#key("+1 hour", "clock-plus-hour", () => ({ advance: HOUR })),
        this.#key("+1 day", "clock-plus-day", () => ({ advance: 24 * HOUR })),
        this.#key("To tomorrow 08:00", "clock-tomorrow", () => ({ advance: untilMorning(app.store.now) })),
        this.#key("Reset", "clock-reset", () => ({ reset: true }), "The machine's own time again"),
      ),
      el("p", { class: "hint" }, "Move time to see reminders and reviews come."),
    );
    setInterval(() => this.draw(), 1000);
    app.store.on("clock", () => this.draw());
  }

  #key(label, testid, body, title = "") {
    return el("button", { type: "button", class: "key", title, data: { testid }, on: { click: () => this.app.actions.moveClock(body()) } }, label);
  }

  draw() {
    const unix = this.app.store.now;
    this.now.dataset.unix = Math.floor(unix);
    setText(this.time, TIME.format(unix * 1000));
    setText(this.date, DATE.format(unix * 1000));
    setText(this.utc, ZONE === "UTC" ? "UTC" : `${ZONE} · ${UTC.format(unix * 1000)} UTC`);
  }
}

/** Seconds until eight in the morning of the next day, in the browser's zone (so 23 or 25 hours may lie between). */
export function untilMorning(now) {
  const date = new Date(now * 1000);
  const morning = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, MORNING);
  return Math.ceil(morning.getTime() / 1000 - now);
}

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
