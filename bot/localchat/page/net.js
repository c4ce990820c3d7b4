// The HTTP side of the chat page: requests that fail with one readable sentence.

/** What the server or the connection refused, in words for the person. */
export class ChatError extends Error {}

export async function getJson(path) {
  return answer(fetch(path, { cache: "no-store" }));
}

export async function postJson(path, body) {
  return answer(fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));
}

export async function postForm(path, fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== null) form.append(name, value);
  return answer(fetch(path, { method: "POST", body: form }));
}

async function answer(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new ChatError("The chat server does not answer. Nothing was sent; try again in a moment.");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new ChatError(body.error ?? `The chat server answered ${response.status}.`);
  return body;
}
