// The list of the bot's commands above the message field.

import { el } from "./dom.js";

export class CommandList {
  #items = [];
  #index = -1;

  constructor(choose) {
    this.choose = choose;
    this.node = el("div", { class: "command-list", id: "command-list", role: "listbox", "aria-label": "Commands", data: { testid: "commands" }, hidden: true });
  }

  get isOpen() {
    return !this.node.hidden;
  }

  /** Show the commands that begin with what was typed ("/st"), or hide. */
  show(commands, typed) {
    const wanted = commands.filter(({ command }) => command.startsWith(typed.slice(1).toLowerCase()));
    this.#items = wanted;
    this.#index = -1;
    this.node.hidden = wanted.length === 0;
    this.node.replaceChildren(...wanted.map((entry) => this.#item(entry)));
  }

  hide() {
    this.node.hidden = true;
    this.#index = -1;
  }

  #item(entry) {
    const choose = (event) => {
      event.preventDefault();
      this.choose(entry.command);
    };
    return el(
      "div",
      { class: "command-item", role: "option", "aria-selected": "false", data: { command: entry.command }, on: { click: choose } },
      el("span", { class: "command-name" }, `/${entry.command}`),
      el("span", { class: "command-about" }, entry.description),
    );
  }

  /** Keys that belong to the list while it is open; answers whether the key was used. */
  key(event) {
    if (!this.isOpen) return false;
    if (event.key === "Escape") this.hide();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && this.#index >= 0) this.choose(this.#items[this.#index].command);
    else if (event.key === "Tab" && !event.shiftKey) this.choose(this.#items[Math.max(0, this.#index)].command, { complete: true });
    else return false;
    event.preventDefault();
    return true;
  }

  #move(step) {
    const count = this.#items.length;
    this.#index = this.#index < 0 ? (step > 0 ? 0 : count - 1) : (this.#index + step + count) % count;
    [...this.node.children].forEach((node, index) => node.setAttribute("aria-selected", String(index === this.#index)));
    this.node.children[this.#index].scrollIntoView({ block: "nearest" });
  }
}
