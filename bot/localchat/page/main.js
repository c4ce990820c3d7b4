// The chat page: puts the parts together and decides which chat is open.

import { Actions } from "./actions.js";
import { Calls } from "./calls.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { Header } from "./header.js";
import { Log } from "./log.js";
import { Phone } from "./phone.js";
import { Sidebar } from "./sidebar.js";
import { Store, ownerOf } from "./store.js";
import { byId, el } from "./dom.js";
import { follow } from "./events.js";

const NARROW = matchMedia("(max-width: 760px)");
const WIDE = matchMedia("(min-width: 1180px)");

class App {
  panelOpen = WIDE.matches;
  #lastChat = new Map();

  constructor() {
    this.store = new Store();
    this.phone = new Phone();
    this.actions = new Actions(this.store, this.phone);
    this.sidebar = new Sidebar(this);
    this.header = new Header(this);
    this.log = new Log(this);
    this.composer = new Composer(this);
    this.clock = new Clock(this);
    this.calls = new Calls(this);
    this.#listen();
    this.#layout();
    follow(this.store, (event) => this.actions.answered(event));
  }

  #listen() {
    addEventListener("hashchange", () => this.#fromHash());
    addEventListener("visibilitychange", () => this.store.markRead());
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.panelOpen && !WIDE.matches) this.togglePanel();
    });
    WIDE.addEventListener("change", () => {
      this.panelOpen = WIDE.matches;
      this.#layout();
    });
    this.store.on("state", () => this.#fromHash());
    this.store.on("connection", () => (byId("connection").hidden = this.store.connected));
    byId("panel").addEventListener("click", (event) => event.target === byId("panel") && this.togglePanel());
  }

  // The address keeps who and which chat, so that reload and the phone's back key work: #1001/-2001
  #fromHash() {
    if (!this.store.loaded) return;
    const [person, chat] = location.hash.slice(1).split("/").map(Number);
    const people = this.store.state.people;
    const me = people.some(({ id }) => id === person) ? person : people[0]?.id ?? null;
    const own = this.store.chatsOf(me);
    const open = own.find(({ id }) => id === chat)?.id ?? (NARROW.matches ? null : this.#usualChat(me));
    if (open !== null) this.#lastChat.set(me, open);
    this.store.select(me, open);
    this.#layout();
  }

  #usualChat(me) {
    const own = this.store.chatsOf(me);
    return this.#lastChat.get(me) ?? own.find((chat) => chat.type === "private" && ownerOf(chat) === me)?.id ?? own[0]?.id ?? null;
  }

  be(personId) {
    location.hash = NARROW.matches ? `${personId}` : `${personId}/${this.#usualChat(personId)}`;
  }

  open(personId, chatId) {
    location.hash = `${personId}/${chatId}`;
  }

  back() {
    location.hash = `${this.store.me}`;
  }

  togglePanel() {
    this.panelOpen = !this.panelOpen;
    this.#layout();
  }

  #layout() {
    document.body.dataset.pane = this.store.chatId === null ? "chats" : "chat";
    document.body.dataset.panel = this.panelOpen ? "open" : "closed";
    this.header.draw();
  }

  /** Send a command; in a group it names the bot, as Telegram's clients do. */
  sendCommand(command) {
    const { chat, state } = this.store;
    const named = chat?.type === "private" || command.includes("@");
    return this.actions.send(named ? command : `${command}@${state.bot.username}`);
  }

  /** What an empty chat shows. */
  welcome() {
    const { chat, state } = this.store;
    const start = () => this.actions.send("/start");
    if (chat.type !== "private") return el("div", { class: "welcome" }, el("h3", {}, chat.title), el("p", {}, "Nobody has written here yet."));
    return el(
      "div",
      { class: "welcome" },
      el("img", { src: "icon.svg", alt: "", width: "72", height: "72" }),
      el("h3", {}, state.bot.first_name),
      el("p", {}, state.description || "Learn TensorFlow a few minutes a day: a question when it is due, a small model when you are ready."),
      el("button", { type: "button", class: "start", data: { testid: "start" }, on: { click: start } }, "START"),
    );
  }
}

new App();
