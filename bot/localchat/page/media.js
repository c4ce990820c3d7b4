// Photos, files, voice messages and places inside a message.

import { byId, el, icon } from "./dom.js";
import { bytes } from "./format.js";
import { preview } from "./service.js";

/** The part of a message that is not text, or null. */
export function mediaOf(message) {
  if (message.photo) return photo(message);
  if (message.voice || message.audio) return sound(message.voice ?? message.audio);
  const file = message.document ?? message.video ?? message.animation;
  if (file) return fileCard(file);
  if (message.location) return place(message);
  return message.text === undefined && message.caption === undefined ? el("em", { class: "unknown" }, preview(message)) : null;
}

export function fileUrl(fileId) {
  return `chat/file/${encodeURIComponent(fileId)}`;
}

function photo(message) {
  const size = message.photo.reduce((best, other) => (other.width > best.width ? other : best));
  const image = el("img", { src: fileUrl(size.file_id), width: size.width, height: size.height, alt: message.caption ?? "Photo", decoding: "async" });
  const open = () => lightbox(image.src, message.caption ?? "");
  return el("button", { type: "button", class: "photo", "aria-label": "Enlarge the photo", data: { testid: "photo" }, on: { click: open } }, image);
}

function lightbox(source, caption) {
  const dialog = byId("lightbox");
  dialog.querySelector("img").src = source;
  dialog.querySelector("p").textContent = caption;
  dialog.onclick = (event) => event.target.tagName !== "P" && dialog.close();
  dialog.showModal();
}

function fileCard(file) {
  const name = file.file_name ?? "file";
  return el(
    "a",
    { class: "file", href: fileUrl(file.file_id), download: name, data: { testid: "document" } },
    el("span", { class: "file-badge" }, icon("file")),
    el("span", { class: "file-words" }, el("span", { class: "file-name" }, name), el("span", { class: "file-size" }, bytes(file.file_size))),
  );
}

function sound(voice) {
  return el("audio", { class: "sound", controls: true, preload: "none", src: fileUrl(voice.file_id) });
}

function place(message) {
  const { latitude, longitude } = message.location;
  return el("div", { class: "file" }, el("span", { class: "file-badge" }, icon("pin")), el("span", { class: "file-words" }, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`));
}
