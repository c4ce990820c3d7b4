"""Fetching from a real server that cuts, stalls, lies, and comes back."""

import hashlib
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from challenges.downloads import Download, RemoteFile
from runner.fetching import Fetcher, FetchError

CONTENT = bytes(range(256)) * 8_000  # 2 MB
HALF = len(CONTENT) // 2


class Server(ThreadingHTTPServer):
    """Serves the content; how it behaves may change between requests."""

    daemon_threads = True
    behaviour = "good"

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.going_on = threading.Event()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        wanted = self.headers.get("Range", "")
        self.server.asked.append(wanted)
        behaviour = self.server.behaviour
        if behaviour == "gone":
            self.send_error(404)
            return
        begin = 0 if behaviour == "no ranges" else int(wanted[6:-1] or 0)
        if begin >= len(CONTENT):
            self.send_error(416)
            return
        body = bytes(len(CONTENT)) if behaviour == "other" else CONTENT[begin:]
        self.send_response(206 if begin else 200)
        if behaviour == "endless":
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self._send(body, behaviour)

    def _send(self, body: bytes, behaviour: str) -> None:
        if behaviour == "endless":
            for _ in range(64):
                self.wfile.write(b"10000\r\n" + bytes(0x10000) + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
            return
        if behaviour in {"cuts", "stalls"}:
            body = body[: len(body) // 2]
        self.wfile.write(body)
        if behaviour == "stalls":
            self.server.going_on.wait(20)
        if behaviour in {"cuts", "stalls"}:
            self.close_connection = True

    def log_message(self, *args: object) -> None: ...


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.going_on.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def download(server: Server) -> Download:
    file = RemoteFile(
        name="numbers.bin",
        url=f"http://127.0.0.1:{server.server_port}/numbers.bin",
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        most_bytes=len(CONTENT) + 10,
    )
    return Download(id="numbers", title="n", source="s", licence="l", checksums="c", files=(file,))


def there(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in (folder / "numbers").iterdir()}


def test_a_file_is_fetched_once_and_its_progress_is_told(download, server, tmp_path):
    told: list[int] = []
    fetcher = Fetcher(fetched=tmp_path, on_bytes=lambda _, count: told.append(count))

    fetcher.fetch(download)
    fetcher.fetch(download)

    assert (tmp_path / "numbers" / "numbers.bin").read_bytes() == CONTENT
    assert there(tmp_path) == {"numbers.bin": len(CONTENT)}
    assert download.is_in(tmp_path)
    assert told[-1] == len(CONTENT)
    assert len(server.asked) == 1


@pytest.mark.parametrize("behaviour", ["cuts", "stalls"])
def test_what_was_cut_goes_on_where_it_was(behaviour, download, server, tmp_path):
    server.behaviour = behaviour
    fetcher = Fetcher(fetched=tmp_path, patience_seconds=0.3)

    with pytest.raises(FetchError, match="fetch again"):
        fetcher.fetch(download)
    assert there(tmp_path) == {"numbers.bin.part": HALF}
    assert not download.is_in(tmp_path)

    server.behaviour = "good"
    fetcher.fetch(download)
    assert (tmp_path / "numbers" / "numbers.bin").read_bytes() == CONTENT
    assert server.asked == ["", f"bytes={HALF}-"]


def test_a_server_that_knows_no_ranges_is_asked_for_all_of_it(download, server, tmp_path):
    server.behaviour = "cuts"
    with pytest.raises(FetchError):
        Fetcher(fetched=tmp_path).fetch(download)

    server.behaviour = "no ranges"
    Fetcher(fetched=tmp_path).fetch(download)

    assert (tmp_path / "numbers" / "numbers.bin").read_bytes() == CONTENT


def test_what_was_killed_before_it_was_named_is_only_verified(download, server, tmp_path):
    (tmp_path / "numbers").mkdir()
    (tmp_path / "numbers" / "numbers.bin.part").write_bytes(CONTENT)

    Fetcher(fetched=tmp_path).fetch(download)

    assert there(tmp_path) == {"numbers.bin": len(CONTENT)}


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        ("other", "its SHA-256 is .*: it was thrown away"),
        ("endless", "more than 2048010 bytes"),
        ("gone", "the server says 404 to http://127"),
    ],
)
def test_what_is_not_the_file_is_thrown_away(behaviour, told, download, server, tmp_path):
    server.behaviour = behaviour

    with pytest.raises(FetchError, match=told):
        Fetcher(fetched=tmp_path).fetch(download)

    assert there(tmp_path) == {}


def test_a_file_that_is_announced_as_too_large_is_not_begun(download, tmp_path):
    (file,) = download.files
    small = file.model_copy(update={"most_bytes": 1000})

    with pytest.raises(FetchError, match="2048000 bytes; 1000 are the most"):
        Fetcher(fetched=tmp_path).fetch(download.model_copy(update={"files": (small,)}))

    assert there(tmp_path) == {}


def test_a_kill_in_the_middle_leaves_nothing_that_looks_whole(download, server, tmp_path):
    server.behaviour = "stalls"
    code = (
        "import sys; from pathlib import Path; from challenges.downloads import Download;"
        "from runner.fetching import Fetcher;"
        "Fetcher(fetched=Path(sys.argv[1])).fetch(Download.model_validate_json(sys.argv[2]))"
    )
    process = subprocess.Popen([sys.executable, "-c", code, tmp_path, download.model_dump_json()])
    part = tmp_path / "numbers" / "numbers.bin.part"
    while process.poll() is None and not (part.exists() and part.stat().st_size):
        time.sleep(0.02)
    process.kill()
    process.wait()

    assert not download.is_in(tmp_path)
    server.behaviour = "good"
    Fetcher(fetched=tmp_path).fetch(download)
    assert (tmp_path / "numbers" / "numbers.bin").read_bytes() == CONTENT
