"""h2load, the one source of load."""

import re
import subprocess
import time

PATIENCE = 60  # seconds


class LoadFailure(Exception):
    pass


def words(port, target, connections, seconds, settle=0):
    url = f"http://127.0.0.1:{port}{target}"
    times = [f"-D{seconds}", f"--warm-up-time={settle}"]
    return ["h2load", "--h1", "-t1", f"-c{connections}", *times, url]


def run(port, target, connections, seconds, settle=0, mark=lambda: None):
    """
    Loads for so long and tells what was answered: see read(). The time to settle comes first and
    does not count; mark() is called when it is over, and again when the load is.
    """
    process = subprocess.Popen(
        words(port, target, connections, seconds, settle),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        time.sleep(settle)
        mark()
        time.sleep(seconds)
        mark()  # many connections take seconds to be closed; that does not count either
        told, _ = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        raise LoadFailure(f"{target}: no end with {connections} connections") from None
    finally:
        process.kill()
    return read(told)


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
