"""What is measured."""

from load.content import FILE_BYTES
from load.measuring import STARTS, START_SECONDS, Workload, fairness, first_byte, loaded, series
from load.measuring import start, ticks


def items_points():
    return [(n, f"/tokens?n={n}", 32) for n in (1, 10, 100, 1000, 10_000, 100_000)]


def size_points():
    return [(s, f"/bytes?n=64&size={s}", 32) for s in (1, 16, 256, 4096, 65536, 1 << 20)]


def connection_points():
    return [(c, "/tokens?n=1000", c) for c in (1, 10, 100, 1000, 10_000)]


MAIN = [
    loaded("tokens", "1,000 items of 6 bytes from an `Iterable`, 32 connections", "/tokens?n=1000"),
    loaded("tokens-pub", "the same from a publisher", "/tokens-pub?n=1000"),
    loaded("story", "8 lines from an `Iterable`, 32 connections", "/story"),
    loaded("bytes", "64 blocks of 64 KiB, 32 connections", "/bytes?n=64&size=65536"),
    loaded("file", f"a file of {FILE_BYTES >> 20} MiB, 8 connections", "/file", 8),
    loaded("file-1", "the same file, one connection", "/file", 1),
    Workload(
        "first-byte",
        "`story` on one connection, one request after the other",
        "story",
        first_byte,
        lambda s: START_SECONDS + s.warmup + s.seconds,
    ),
    ticks(2000),
    ticks(10_000),
    Workload(
        "start",
        "from the start of the process to its first whole answer",
        "story",
        start,
        lambda s: STARTS * START_SECONDS / 2,
    ),
    Workload(
        "fairness",
        "an endless `tokens` and 100 slow streams on one event loop",
        "tokens",
        fairness,
        lambda s: START_SECONDS + s.warmup + s.seconds + 5,
    ),
]
SERIES = [
    series("items", "items a response", items_points(), "/tokens?n=1000"),
    series("sizes", "bytes an item, 64 items", size_points(), "/bytes?n=64&size=4096"),
    series("connections", "connections, `tokens`", connection_points(), "/tokens?n=1000"),
]
WORKLOADS = {workload.name: workload for workload in MAIN + SERIES}
