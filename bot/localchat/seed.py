"""Who and what is there when a local chat is opened for the first time."""

from bot.localchat.store import Store

PEOPLE = (
    # Ids beyond 32 bits, as new accounts have them.
    (7_000_000_001, "Ada", "ada_lovelace", "en"),
    (7_000_000_002, "Grace", "grace_hopper", "en"),
    (7_000_000_003, "Alan", "alan_turing", "en"),
    (7_000_000_004, "Emmy", "emmy_noether", "de"),
)
GROUP_ID = -4_000_000_001
GROUP_TITLE = "Study group"
BOT_USERNAME = "dailytensor_bot"
BOT_NAME = "DailyTensorBot"
_FIRST_UPDATE_ID = 500_000_000


def seed(store: Store, token: str) -> bool:
    """Fill an empty database; returns whether it was empty."""
    if store.setting("bot_id") is not None:
        return False
    digits = token.partition(":")[0]
    bot_id = int(digits) if digits.isdecimal() else 7_100_000_000
    store.keep("bot_id", bot_id)
    store.keep("bot_username", BOT_USERNAME)
    store.run("INSERT INTO sqlite_sequence VALUES ('updates', ?)", _FIRST_UPDATE_ID)
    store.run("INSERT INTO chats (id, type, title) VALUES (?, 'group', ?)", GROUP_ID, GROUP_TITLE)
    for place, (person_id, first_name, username, language) in enumerate(PEOPLE):
        store.run(
            "INSERT INTO people (id, first_name, username, language_code) VALUES (?, ?, ?, ?)",
            person_id,
            first_name,
            username,
            language,
        )
        store.run("INSERT INTO chats (id, type) VALUES (?, 'private')", person_id)
        join(store, person_id, person_id, "member")
        join(store, person_id, bot_id, "member")
        join(store, GROUP_ID, person_id, "creator" if place == 0 else "member")
    return True


def join(store: Store, chat_id: int, user_id: int, status: str) -> None:
    """Give somebody their standing in a chat."""
    store.run("INSERT OR REPLACE INTO members VALUES (?, ?, ?)", chat_id, user_id, status)
