"""Features: what only newer Bot API servers can do, as the answers of this one have shown.

No version tells it: a server that does not know a parameter passes over it, and leaves it out of
what it answers; one that does not know a method or a tag refuses it. So the new way is tried until
an answer shows that it is not there, and from then on the old one is taken.
"""

import logging
from dataclasses import dataclass, field
from enum import Enum

log = logging.getLogger(__name__)


class Feature(Enum):
    """Something that may be lacking."""

    POLL_DESCRIPTION = "formatted descriptions of polls"
    MOMENTS = "moments in the reader's own zone"
    EPHEMERAL = "messages that one member of a group sees"
    DRAFTS = "drafts of messages"
    REACTIONS = "reactions"


@dataclass(frozen=True, slots=True)
class Features:
    """What one server has not, and what it lets us not do in some chats."""

    _lacking: set[tuple[Feature, int | None]] = field(default_factory=set)

    def may_have(self, feature: Feature, chat_id: int | None = None) -> bool:
        """Tell whether it is worth trying, in this chat."""
        return (feature, None) not in self._lacking and (feature, chat_id) not in self._lacking

    def lacks(self, feature: Feature, chat_id: int | None = None) -> None:
        """Try it no more: in this chat, or nowhere."""
        log.info("there are no %s%s", feature.value, "" if chat_id is None else f" in {chat_id}")
        self._lacking.add((feature, chat_id))
