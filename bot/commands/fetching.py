"""`dailytensor bank fetch`: data that is too large to ship, fetched and verified."""

from collections.abc import Sequence

from rich.console import Console
from rich.filesize import decimal
from rich.progress import DownloadColumn, Progress
from rich.table import Table

from bot.commands.banks import fetched_folder
from bot.settings import Settings, SettingsError
from challenges.downloads import Download, RemoteFile
from challenges.library import Library
from runner.fetching import Fetcher, FetchError


def run(settings: Settings, bank: Library, names: Sequence[str]) -> int:
    """Fetch these downloads, or show which there are; 0 when all are there.

    Raises:
        SettingsError: If there is no such download.
    """
    console = Console()
    if not names:
        console.print(_table(settings, bank))
        return 0
    failed = [problem for name in names if (problem := _fetch(settings, _known(bank, name)))]
    for problem in failed:
        console.print(problem, markup=False, soft_wrap=True)
    if not failed:
        console.print("Fetched and verified; offered from the next start of bot and worker.")
    return 1 if failed else 0


def _known(bank: Library, name: str) -> Download:
    if name not in bank.downloads:
        raise SettingsError(
            f"there is no download {name!r}; there are: {', '.join(sorted(bank.downloads))}"
        )
    return bank.downloads[name]


def _fetch(settings: Settings, download: Download) -> str | None:
    with Progress(*Progress.get_default_columns(), DownloadColumn(), transient=True) as bar:
        tasks = {file: bar.add_task(file.name, total=file.most_bytes) for file in download.files}

        def show(file: RemoteFile, there: int) -> None:
            bar.update(tasks[file], completed=there)

        try:
            Fetcher(fetched=fetched_folder(settings), on_bytes=show).fetch(download)
        except FetchError as error:
            return str(error)
    return None


def _table(settings: Settings, bank: Library) -> Table:
    table = Table("download", "what", "at most", "here", "for")
    for name, download in bank.downloads.items():
        here = "yes" if download.is_in(fetched_folder(settings)) else "no"
        size = decimal(download.most_bytes)
        table.add_row(name, download.title, size, here, ", ".join(bank.waiting_for(name)))
    return table
