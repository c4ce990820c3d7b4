"""The reckoning: what came of everything that was sent."""

from dataclasses import dataclass, field

from challenges.submissions import SubmissionState
from tests.chaos.people import ENDED, Crowd, Sent, is_about

UNDER_WAY = ("⏳", "⚙")
"""How a message begins that is not the last word."""


@dataclass
class Reckoning:
    """Counts, and what is wrong, in sentences."""

    sent: int = 0
    judged: int = 0
    cancelled: int = 0
    attempts: int = 0
    runs: int = 0  # of the last attempts
    orphans: int = 0  # messages that a killed bot had sent and did not know of any more
    wrong: list[str] = field(default_factory=list)


async def reckon(crowd: Crowd) -> Reckoning:
    """Compare what was sent with the rows and with what the people read."""
    found = Reckoning(sent=len(crowd.sent))
    for sent in crowd.sent:
        found.attempts += sent.edits + 1
        await _check(crowd, sent, found)
    rows = sum([len(await _rows(crowd, person)) for person in crowd.people])
    if rows != len(crowd.sent):
        found.wrong.append(f"{len(crowd.sent)} were sent and {rows} are there")
    return found


async def _rows(crowd: Crowd, person: int) -> list[object]:
    async with crowd.database.read() as work:
        return list(await work.submissions.of(person))


async def _check(crowd: Crowd, sent: Sent, found: Reckoning) -> None:
    async with crowd.database.read() as work:
        row = await work.submissions.find_by_message(sent.person, sent.message_id)
        judgements = {} if row is None else await work.submissions.judgements(row.id)
    if row is None or row.state not in ENDED or row.attempt != sent.edits + 1:
        found.wrong.append(f"{sent} did not end: {row}")
        return
    found.runs += row.runs
    if row.state is SubmissionState.JUDGED:
        found.judged += 1
        if row.judgement is None or judgements.get(row.attempt) != row.judgement:
            found.wrong.append(f"{sent} has not one verdict: {row} {judgements}")
    else:
        found.cancelled += 1
    about = [m for m in await crowd.messages(sent.person) if is_about(m, sent)]
    final = [m for m in about if not m.get("text", "").startswith(UNDER_WAY)]
    found.orphans += len(about) - len(final)
    if [m["message_id"] for m in final] != [row.status_message_id]:
        found.wrong.append(f"{sent} was told of in {final}, not in {row.status_message_id}")
