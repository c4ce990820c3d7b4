"""What `PROOF.md` says of the challenges is still so."""

from challenges.library import BANK, Library
from tests.proof import page
from tests.proof.fingerprints import fingerprint


def test_what_is_said_to_be_proven_has_not_changed_since(bank: Library) -> None:
    proven = [row for row in page.read(BANK / "code" / "PROOF.md").values() if row.is_proven]

    now = {
        row.slug: fingerprint(bank.challenge(row.slug), bank.folder(row.slug)) for row in proven
    }
    changed = [row.slug for row in proven if row.fingerprint != now[row.slug]]

    assert changed == [], "run `make proof`, or `python -m tests.proof --mark` to say so"
