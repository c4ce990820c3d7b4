import os

from runner.scratch import Scratch, remove, size_bytes


async def test_a_job_has_a_private_folder_that_is_gone_afterwards(tmp_path):
    scratch = Scratch(tmp_path)

    async with scratch.job() as folder:
        mode = folder.stat().st_mode & 0o777
        (folder / "file").write_text("x")

    assert (mode, folder.exists()) == (0o700, False)
    scratch.close()
    assert list(tmp_path.iterdir()) == []


def test_what_a_dead_supervisor_left_is_swept_up(tmp_path):
    dead = tmp_path / "dead"
    (dead / "job-1").mkdir(parents=True)
    (dead / "job-1" / "file").write_text("x")
    (dead / "lock").touch()

    scratch = Scratch(tmp_path)

    assert list(tmp_path.iterdir()) == [scratch.folder]
    scratch.close()


def test_what_a_living_supervisor_has_is_left_alone(tmp_path):
    living = Scratch(tmp_path)

    other = Scratch(tmp_path)

    assert living.folder.exists()
    other.close()
    living.close()


def test_a_folder_of_any_depth_is_removed(tmp_path):
    folder = tmp_path / "job"
    folder.mkdir()
    here = os.open(folder, os.O_RDONLY)
    for _ in range(1100):  # deeper than Python's recursion, longer than any path may be
        os.mkdir("deeper", dir_fd=here)
        below = os.open("deeper", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)

    assert size_bytes(folder, 1000) > 1000
    remove(folder)
    assert not folder.exists()


def test_links_are_removed_and_not_followed(tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "file").write_text("x")
    folder = tmp_path / "job"
    folder.mkdir()
    (folder / "link").symlink_to(precious)

    remove(folder)

    assert (precious / "file").read_text() == "x"


def test_even_empty_files_have_a_size(tmp_path):
    for number in range(3):
        (tmp_path / str(number)).touch()

    assert size_bytes(tmp_path, 10**6) == 3 * 4096
