// The file waiting to be sent: chosen, dropped or pasted; as a photo, a voice message or a document.

import { byId, el, icon, iconButton } from "./dom.js";
import { bytes } from "./format.js";

export class Attachment {
  file = null;
  kind = "document";

  constructor(onChange) {
    this.onChange = onChange;
    this.node = el("div", { class: "attachment", hidden: true, data: { testid: "attachment" } });
    this.input = el("input", { type: "file", class: "visually-hidden", tabindex: "-1", "aria-label": "Attach a file", data: { testid: "file-input" } });
    this.input.addEventListener("change", () => {
      if (this.input.files[0]) this.take(this.input.files[0]);
      this.input.value = "";
    });
    this.#acceptDrops();
  }

  take(file) {
    this.file = file;
    this.kind = file.type.startsWith("image/") ? "photo" : "document";
    this.#draw();
    this.onChange();
  }

  drop() {
    this.file = null;
    this.node.hidden = true;
    this.onChange();
  }

  #draw() {
    this.node.hidden = false;
    this.node.replaceChildren(
      el("span", { class: "file-badge" }, icon("file")),
      el("span", { class: "file-words" }, el("span", { class: "file-name" }, this.file.name), el("span", { class: "file-size" }, bytes(this.file.size))),
      el("div", { class: "kinds", role: "group", "aria-label": "Send as" }, this.#kinds().map(([kind, label]) => this.#kindKey(kind, label))),
      iconButton("close", "Do not attach", () => this.drop()),
    );
  }

  #kinds() {
    if (this.file.type.startsWith("image/")) return [["photo", "Photo"], ["document", "File"]];
    if (this.file.type.startsWith("audio/")) return [["document", "File"], ["voice", "Voice"]];
    return [];
  }

  #kindKey(kind, label) {
    const choose = () => {
      this.kind = kind;
      this.#draw();
    };
    return el("button", { type: "button", "aria-pressed": String(kind === this.kind), data: { testid: `kind-${kind}` }, on: { click: choose } }, label);
  }

  #acceptDrops() {
    const zone = byId("chat");
    const shade = byId("drop");
    const carriesFile = (event) => event.dataTransfer?.types.includes("Files");
    zone.addEventListener("dragover", (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      shade.hidden = false;
    });
    zone.addEventListener("dragleave", (event) => {
      if (!zone.contains(event.relatedTarget)) shade.hidden = true;
    });
    zone.addEventListener("drop", (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      shade.hidden = true;
      this.take(event.dataTransfer.files[0]);
    });
  }
}
