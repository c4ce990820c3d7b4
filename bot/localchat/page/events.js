// The stream of events, and catching up with the server whenever the stream starts again.

import { getJson } from "./net.js";

const FIRST_DELAY = 300;
const LAST_DELAY = 3000;

/** Keep `store` up to date for as long as the page lives; `onAnswer` gets answers to pressed buttons. */
export function follow(store, onAnswer) {
  let delay = FIRST_DELAY;
  const open = () => {
    const source = new EventSource("chat/events");
    const early = [];
    let caughtUp = false;
    const fail = () => {
      source.close();
      store.setConnected(false);
      setTimeout(open, delay);
      delay = Math.min(delay * 1.5, LAST_DELAY);
    };
    source.onmessage = ({ data }) => (caughtUp ? apply(store, JSON.parse(data), onAnswer) : early.push(JSON.parse(data)));
    source.onerror = fail;
    source.onopen = async () => {
      try {
        await catchUp(store);
      } catch {
        if (source.readyState !== EventSource.CLOSED) fail();
        return;
      }
      if (source.readyState === EventSource.CLOSED) return;
      // Events are idempotent (a message replaces itself), so those that came meanwhile may be in both.
      caughtUp = true;
      for (const event of early) apply(store, event, onAnswer);
      delay = FIRST_DELAY;
      store.setConnected(true);
    };
  };
  open();
}

/** Read the whole state again. */
export async function catchUp(store) {
  const [state, calls] = await Promise.all([getJson("chat/state"), getJson("chat/calls")]);
  const logs = await Promise.all(state.chats.map(async (chat) => [chat.id, await getJson(`chat/messages?chat=${chat.id}`)]));
  store.replaceAll(state, logs, Array.isArray(calls) ? calls : calls.calls ?? []);
}

// Only the people, chats and commands: messages read now could be older than an event that came meanwhile.
let newest = 0;
async function refreshState(store) {
  newest += 1;
  const mine = newest;
  const state = await getJson("chat/state").catch(() => null);
  if (state && mine === newest) store.setState(state);
}

function apply(store, event, onAnswer) {
  const handlers = {
    message: () => store.putMessage(event.chat_id, event.message),
    edited: () => store.putMessage(event.chat_id, event.message),
    deleted: () => store.removeMessage(event.chat_id, event.message_id),
    poll: () => store.putPoll(event.poll),
    reaction: () => store.putReactions(event.chat_id, event.message_id, event.reactions),
    draft: () => store.putDraft(event.chat_id, event.said),
    typing: () => store.setTyping(event.chat_id, true),
    callback_answer: () => onAnswer(event),
    clock: () => store.setClock(event.now),
    state: () => refreshState(store),
    call: () => store.addCall(event.call ?? event),
  };
  handlers[event.type]?.();
}
