"""The tables of the local chat's database."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS people (
    id INTEGER PRIMARY KEY,
    first_name TEXT NOT NULL,
    username TEXT NOT NULL,
    language_code TEXT NOT NULL,
    started INTEGER NOT NULL DEFAULT 0,
    blocked_bot INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS chats (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    title TEXT,
    last_message_id INTEGER NOT NULL DEFAULT 0,
    pinned_message_id INTEGER
);
CREATE TABLE IF NOT EXISTS members (
    chat_id INTEGER NOT NULL REFERENCES chats,
    user_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (chat_id, user_id)
);
CREATE TABLE IF NOT EXISTS messages (
    chat_id INTEGER NOT NULL REFERENCES chats,
    message_id INTEGER NOT NULL,
    sender_id INTEGER NOT NULL,
    reply_to INTEGER,
    poll_id TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (chat_id, message_id)
);
CREATE TABLE IF NOT EXISTS ephemerals (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL REFERENCES chats,
    sender_id INTEGER NOT NULL,
    receiver_id INTEGER NOT NULL,
    after_id INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS reactions (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    emoji TEXT NOT NULL,
    PRIMARY KEY (chat_id, message_id, user_id)
);
CREATE TABLE IF NOT EXISTS polls (
    id TEXT PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    is_closed INTEGER NOT NULL DEFAULT 0,
    close_date INTEGER
);
CREATE TABLE IF NOT EXISTS votes (
    poll_id TEXT NOT NULL REFERENCES polls,
    person_id INTEGER NOT NULL REFERENCES people,
    option_ids TEXT NOT NULL,
    PRIMARY KEY (poll_id, person_id)
);
CREATE TABLE IF NOT EXISTS presses (
    id TEXT PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people,
    chat_id INTEGER NOT NULL,
    pressed_at INTEGER NOT NULL,
    is_answered INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS files (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS commands (
    scope TEXT NOT NULL,
    language TEXT NOT NULL,
    commands TEXT NOT NULL,
    PRIMARY KEY (scope, language)
);
CREATE TABLE IF NOT EXISTS updates (
    update_id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
);
"""
