"""What every peer must answer: the rules of the class Content once more."""

import os
import pathlib
from urllib.parse import parse_qs, urlsplit

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
STORY = (
    BENCHMARKS / "peers/content/src/main/resources/dev/freshet/benchmarks/peers/content/story.txt"
)
STORY_LINES = 8
FILE_BYTES = int(os.environ.get("FILE_MIB", "64")) << 20


def token(index):
    return b"%05d " % (index % 1000)


def block(size):
    letters = bytes(range(ord("a"), ord("z") + 1))
    return (letters * (size // 26 + 1))[:size]


def tokens(count):
    return b"".join(token(i) for i in range(count))


def body(target):
    """The body that the request target must be answered with."""
    parts = urlsplit(target)
    query = {name: int(values[0]) for name, values in parse_qs(parts.query).items()}
    endpoint = parts.path.rsplit("/", 1)[1]
    if endpoint == "story":
        return STORY.read_bytes()
    if endpoint == "bytes":
        return block(query["size"]) * query["n"]
    if endpoint == "file":
        return block(FILE_BYTES)
    return tokens(query["n"])


def make_file(path):
    """Writes the file of /file, unless it is there already."""
    if not path.exists() or path.stat().st_size != FILE_BYTES:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(block(FILE_BYTES))
