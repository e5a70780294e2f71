"""h2load, the one source of load."""

import re
import subprocess


class LoadFailure(Exception):
    pass


def words(port, target, connections, seconds):
    return [
        "h2load",
        "--h1",
        "-t1",
        f"-c{connections}",
        f"-D{seconds}",
        f"http://127.0.0.1:{port}{target}",
    ]


def run(port, target, connections, seconds):
    """Loads for so long and tells what was answered: see read()."""
    told = subprocess.run(
        words(port, target, connections, seconds),
        capture_output=True,
        text=True,
        timeout=seconds + 120,
        check=False,
    )
    return read(told.stdout + told.stderr)


def background(port, target, seconds):
    """The same on one connection, behind everything else that runs on this core."""
    return subprocess.Popen(
        ["nice", "-n19", *words(port, target, 1, seconds)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def read(text):
    """Body bytes count also where an answer was not over when the time was."""
    requests = re.search(r"(\d+) succeeded, (\d+) failed, (\d+) errored, (\d+) timeout", text)
    data = re.search(r"\((\d+)\) data", text)
    if not requests or not data:
        raise LoadFailure(text)
    succeeded, *lost = map(int, requests.groups())
    if any(lost):
        raise LoadFailure(f"{sum(lost)} requests were lost: {text}")
    return {"responses": succeeded, "body_bytes": int(data.group(1))}
