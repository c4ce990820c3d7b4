"""Features: what only newer Bot API servers can do, as the answers of this one have shown.

No version tells it: a server that does not know a parameter passes over it, and leaves it out of
what it answers. So the new way is tried until an answer shows that it is not there.
"""

import logging
from dataclasses import dataclass, field
from enum import Enum

log = logging.getLogger(__name__)


class Feature(Enum):
    """Something that may be lacking."""

    POLL_DESCRIPTION = "formatted descriptions of polls"


@dataclass(frozen=True, slots=True)
class Features:
    """What one server has not."""

    _lacking: set[Feature] = field(default_factory=set)

    def may_have(self, feature: Feature) -> bool:
        """Tell whether it is worth trying."""
        return feature not in self._lacking

    def lacks(self, feature: Feature) -> None:
        """Try it no more."""
        log.info("this Bot API server has no %s", feature.value)
        self._lacking.add(feature)
