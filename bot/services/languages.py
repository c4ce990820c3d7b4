"""Languages: which one a learner or a group wants to be spoken to in."""

from dataclasses import dataclass, replace

from bot.services.ports import Begin
from challenges.groups import Group
from challenges.learners import Learner


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """Keeps which language was chosen."""

    begin: Begin
    read: Begin

    async def of_learner(self, learner_id: int) -> Learner | None:
        """Return the learner whose language is asked for, if they have started."""
        async with self.read() as work:
            return await work.learners.find(learner_id)

    async def of_group(self, chat_id: int) -> str | None:
        """Return a group's language, if somebody has said it."""
        async with self.read() as work:
            group = await work.groups.find(chat_id)
        return None if group is None else group.language

    async def choose(self, learner_id: int, language: str | None) -> Learner:
        """Speak a language with a learner; None: the one that Telegram has."""
        async with self.begin() as work:
            learner = replace(await work.learners.turn(learner_id), chosen_language=language)
            await work.learners.put(learner)
        return learner

    async def choose_for(self, group: Group, language: str) -> None:
        """Speak a language in a group."""
        async with self.begin() as work:
            await work.groups.put(group)
            await work.groups.speak(group.id, language)
