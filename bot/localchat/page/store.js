// Everything the page knows: people, chats, messages, who is looking, what is unread. Views listen to topics.

import { isService } from "./service.js";

const READ_KEY = "localchat.read";

export class Store {
  state = { people: [], chats: [], bot: {}, commands: {} };
  me = null;
  chatId = null;
  connected = true;
  loaded = false;
  calls = [];
  typing = new Map();
  drafts = new Map();
  #logs = new Map();
  #sorted = new Map();
  #clock = { now: Date.now() / 1000, at: performance.now() };
  #read = readMarks();
  #listeners = [];
  #dirty = new Set();

  /** Call `listener` once after any of the topics (separated by spaces) changed. */
  on(topics, listener) {
    this.#listeners.push([topics.split(" "), listener]);
  }

  emit(topic) {
    if (this.#dirty.size === 0) queueMicrotask(() => this.#flush());
    this.#dirty.add(topic);
  }

  #flush() {
    const dirty = this.#dirty;
    this.#dirty = new Set();
    for (const [topics, listener] of this.#listeners) if (topics.some((topic) => dirty.has(topic))) listener();
  }

  // --- the clock ---

  get now() {
    return this.#clock.now + (performance.now() - this.#clock.at) / 1000;
  }

  setClock(now) {
    this.#clock = { now, at: performance.now() };
    this.emit("clock");
  }

  // --- people and chats ---

  get person() {
    return this.state.people.find((person) => person.id === this.me) ?? null;
  }

  get chat() {
    return this.state.chats.find((chat) => chat.id === this.chatId) ?? null;
  }

  chatsOf(personId) {
    const own = this.state.chats.filter((chat) => (chat.type === "private" ? ownerOf(chat) === personId : chat.member_ids?.includes(personId)));
    return own.sort((a, b) => (b.type === "private") - (a.type === "private"));
  }

  titleOf(chat) {
    return chat.type === "private" ? this.state.bot.first_name : chat.title;
  }

  select(me, chatId) {
    if (this.me === me && this.chatId === chatId) return;
    this.me = me;
    this.chatId = chatId;
    this.markRead();
    this.emit("selection");
  }

  // --- messages ---

  /** What is in a chat as somebody sees it: an ephemeral message is there for one person only. */
  messages(chatId, personId = this.me) {
    const all = this.#all(chatId);
    return all.some(isEphemeral) ? all.filter((message) => maySee(message, personId)) : all;
  }

  #all(chatId) {
    if (!this.#sorted.has(chatId)) {
      const log = this.#logs.get(chatId)?.messages ?? new Map();
      this.#sorted.set(chatId, [...log.values()].sort((a, b) => a.message_id - b.message_id));
    }
    return this.#sorted.get(chatId);
  }

  message(chatId, messageId) {
    return this.#logs.get(chatId)?.messages.get(messageId) ?? null;
  }

  reactions(chatId, messageId) {
    return this.#logs.get(chatId)?.reactions.get(messageId) ?? [];
  }

  replaceAll(state, logs, calls) {
    this.state = state;
    this.#logs = new Map(logs.map(([chatId, log]) => [chatId, newLog(log)]));
    this.#sorted.clear();
    this.calls = calls;
    this.loaded = true;
    this.#dropStaleMarks();
    this.setClock(state.now);
    this.markRead();
    for (const topic of ["state", "messages", "calls", "selection"]) this.emit(topic);
  }

  setState(state) {
    this.state = state;
    this.setClock(state.now);
    this.emit("state");
  }

  #log(chatId) {
    if (!this.#logs.has(chatId)) this.#logs.set(chatId, newLog({}));
    this.#sorted.delete(chatId);
    this.emit("messages");
    return this.#logs.get(chatId);
  }

  putMessage(chatId, message) {
    this.#log(chatId).messages.set(message.message_id, message);
    if (message.from?.is_bot) {
      this.setTyping(chatId, false);
      this.dropDraft(chatId);
    }
    this.markRead();
  }

  removeMessage(chatId, messageId) {
    this.#log(chatId).messages.delete(messageId);
  }

  putReactions(chatId, messageId, reactions) {
    this.#log(chatId).reactions.set(messageId, emojis(reactions));
  }

  putPoll(poll) {
    for (const [chatId, { messages }] of this.#logs) {
      for (const message of messages.values()) {
        if (message.poll?.id !== poll.id) continue;
        this.#log(chatId).messages.set(message.message_id, { ...message, poll: { ...message.poll, ...poll } });
      }
    }
  }

  setTyping(chatId, typing) {
    clearTimeout(this.typing.get(chatId));
    if (typing) this.typing.set(chatId, setTimeout(() => this.setTyping(chatId, false), 5500));
    else if (!this.typing.delete(chatId)) return;
    this.emit("typing");
  }

  /** Show what the bot is about to say, until it says it or half a minute is over. */
  putDraft(chatId, said) {
    clearTimeout(this.drafts.get(chatId)?.timer);
    this.drafts.set(chatId, { said, timer: setTimeout(() => this.dropDraft(chatId), 30_000) });
    this.setTyping(chatId, false);
    this.emit("typing");
  }

  dropDraft(chatId) {
    clearTimeout(this.drafts.get(chatId)?.timer);
    if (this.drafts.delete(chatId)) this.emit("typing");
  }

  addCall(call) {
    // The one event without an identity of its own: after a resync it may be in the list already.
    if (this.calls.slice(-100).some((known) => known.at === call.at && known.method === call.method && known.ms === call.ms)) return;
    this.calls = [...this.calls.slice(-499), call];
    this.emit("calls");
  }

  setConnected(connected) {
    this.connected = connected;
    this.emit("connection");
  }

  // --- unread ---

  unread(personId, chatId) {
    const seen = this.#read[`${personId}:${chatId}`] ?? 0;
    return this.messages(chatId, personId).filter((message) => message.message_id > seen && message.from?.id !== personId && !isService(message)).length;
  }

  markRead() {
    const last = this.messages(this.chatId).at(-1);
    if (!last || this.me === null || document.hidden) return;
    const key = `${this.me}:${this.chatId}`;
    if (this.#read[key] === last.message_id) return;
    this.#read[key] = last.message_id;
    localStorage.setItem(READ_KEY, JSON.stringify(this.#read));
    this.emit("messages");
  }

  // A server started on an empty folder counts messages from one again.
  #dropStaleMarks() {
    for (const [key, seen] of Object.entries(this.#read)) {
      const last = this.#all(Number(key.split(":")[1])).at(-1)?.message_id ?? 0;
      if (seen > last) delete this.#read[key];
    }
  }
}

export function isEphemeral(message) {
  return message.ephemeral_message_id !== undefined;
}

function maySee(message, personId) {
  return !isEphemeral(message) || message.receiver_user.id === personId || message.from.id === personId;
}

/** The person whose private chat with the bot this is. */
export function ownerOf(chat) {
  return chat.person_id ?? chat.id;
}

function newLog({ messages = [], reactions = {} }) {
  return {
    messages: new Map(messages.map((message) => [message.message_id, message])),
    reactions: new Map(Object.entries(reactions).map(([id, list]) => [Number(id), emojis(list)])),
  };
}

function emojis(reactions = []) {
  return reactions.map((reaction) => (typeof reaction === "string" ? reaction : reaction.emoji ?? "•"));
}

function readMarks() {
  try {
    return JSON.parse(localStorage.getItem(READ_KEY) ?? "{}");
  } catch {
    return {};
  }
}
