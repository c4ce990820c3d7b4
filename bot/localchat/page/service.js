// Messages that report an event ("Grace joined the group"), and one-line previews of every kind of message.

const SERVICE = {
  new_chat_members: (message) => `${names(message.new_chat_members)} joined the group`,
  left_chat_member: (message) => `${name(message.left_chat_member)} left the group`,
  new_chat_title: (message) => `The group is now called “${message.new_chat_title}”`,
  group_chat_created: () => "The group was created",
  supergroup_chat_created: () => "The group was created",
  pinned_message: (message) => `${name(message.from)} pinned a message`,
  migrate_to_chat_id: () => "The group was upgraded to a supergroup",
  migrate_from_chat_id: () => "The group was upgraded to a supergroup",
  delete_chat_photo: () => "The group's picture was removed",
  new_chat_photo: () => "The group's picture was changed",
};

const KINDS = {
  photo: () => "Photo",
  document: (message) => message.document.file_name ?? "File",
  voice: () => "Voice message",
  audio: (message) => message.audio.title ?? "Audio",
  video: () => "Video",
  animation: () => "GIF",
  sticker: (message) => `${message.sticker.emoji ?? ""} Sticker`.trim(),
  poll: (message) => `${message.poll.type === "quiz" ? "Quiz" : "Poll"}: ${message.poll.question}`,
  location: () => "Location",
  contact: (message) => `Contact: ${message.contact.first_name}`,
  dice: (message) => `${message.dice.emoji} ${message.dice.value}`,
};

export function isService(message) {
  return Object.keys(SERVICE).some((key) => key in message);
}

/** The event in words. */
export function serviceText(message) {
  const key = Object.keys(SERVICE).find((candidate) => candidate in message);
  return key ? SERVICE[key](message) : "";
}

/** One line that stands for the whole message: in the chat list and in quotes. */
export function preview(message) {
  if (isService(message)) return serviceText(message);
  if (message.text) return message.text;
  const kind = Object.keys(KINDS).find((key) => key in message);
  const label = kind ? KINDS[kind](message) : "Message";
  return message.caption ? `${label}, ${message.caption}` : label;
}

function names(people = []) {
  return people.map(name).join(", ");
}

function name(person) {
  return person?.first_name ?? "Somebody";
}
