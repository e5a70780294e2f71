"""What the cells of a run say: medians over the rounds, and how far they are apart."""

import collections
import dataclasses
import statistics
from typing import Callable

from load.peers import PEERS

MIB = 1 << 20
KIB = 1 << 10


@dataclasses.dataclass(frozen=True)
class Measure:
    """One column of a table; of all of them less is better, unless said."""

    name: str
    title: str
    of: Callable  # figures of a cell -> number, or None
    less_is_better: bool = True


def units(figures):
    return figures["body_bytes"] / figures["item_bytes"]


def plain(name, title, key, factor=1.0, less_is_better=True):
    def of(figures):
        return figures[key] * factor if key in figures else None

    return Measure(name, title, of, less_is_better)


def per_item(cost, cost_factor, rate, rate_factor):
    return [
        Measure("cost", cost, lambda f: f["cpu_seconds"] / units(f) * cost_factor),
        Measure("rate", rate, lambda f: units(f) / f["seconds"] / rate_factor, False),
    ]


ITEMS = per_item("CPU s per million items", 1e6, "million items/s", 1e6)
BYTES = per_item("CPU s per GB", 1e9, "GB/s", 1e9)
LATE = [
    plain("late", "p99 late, ms", "late_p99_ms"),
    plain("middle", "p50 late, ms", "late_p50_ms"),
    plain("missing", "overdue at the end", "missing"),
]
TICKS = LATE + [
    plain("memory", "heap + direct, KiB a stream", "heap_and_direct_per_stream", 1 / KIB),
    plain("resident", "resident, KiB a stream", "resident_per_stream", 1 / KIB),
    plain("cpu", "CPU, % of a core", "cpu_share", 100),
    plain("probe", "the probe's CPU, %", "probe_cpu_share", 100),
]
MEASURES = {
    "tokens": ITEMS,
    "tokens-pub": ITEMS,
    "story": per_item("CPU µs a response", 1e6, "thousand responses/s", 1e3),
    "bytes": BYTES,
    "file": BYTES,
    "file-1": BYTES,
    "first-byte": [plain("p50", "p50, µs", "p50_us"), plain("p99", "p99, µs", "p99_us")],
    "ticks": TICKS,
    "ticks-10000": TICKS,
    "start": [
        plain("start", "to the first answer, ms", "start_ms"),
        plain("memory", "resident after it, MiB", "rss_bytes", 1 / MIB),
    ],
    "fairness": LATE
    + [plain("fast", "fast stream, million items/s", "fast_items_per_second", 1e-6, False)],
}


@dataclasses.dataclass(frozen=True)
class Spread:
    median: float
    least: float
    most: float
    rounds: int


class Results:
    def __init__(self, cells):
        self.figures = collections.defaultdict(list)
        self.versions = {}
        for cell in cells:
            self.figures[cell["workload"], cell["peer"]].append(cell["figures"])
            self.versions[cell["peer"]] = cell["version"]

    def peers(self, workload):
        """The peers that have at least one cell of it."""
        return [peer for peer in PEERS if (workload, peer.name) in self.figures]

    def spread(self, workload, peer, measure):
        """Over the rounds; None if the peer has no such figure."""
        of = next(m.of for m in MEASURES[workload] if m.name == measure)
        found = [of(figures) for figures in self.figures.get((workload, peer), [])]
        values = [value for value in found if value is not None]
        if not values:
            return None
        return Spread(statistics.median(values), min(values), max(values), len(values))

    def median(self, workload, peer, measure):
        spread = self.spread(workload, peer, measure)
        return spread.median if spread else None

    def best(self, workload, measure, kinds):
        """The lowest median among peers of such kinds: (title, value), or None."""
        found = [
            (self.median(workload, peer.name, measure), peer.title)
            for peer in self.peers(workload)
            if peer.kind in kinds
        ]
        found = [(value, title) for value, title in found if value is not None]
        if not found:
            return None
        value, title = min(found)
        return title, value

    def points(self, series, peer):
        """(x, items/s, CPU ns an item) of a series, each the median over the rounds."""
        by_x = collections.defaultdict(list)
        for figures in self.figures.get((series, peer), []):
            for point in figures["points"]:
                if "failure" in point:
                    continue
                size = point["x"] if series == "sizes" else 6
                items = point["body_bytes"] / size
                by_x[point["x"]].append(
                    (items / point["seconds"], point["cpu_seconds"] / items * 1e9)
                )
        return [
            (x, *(statistics.median(values) for values in zip(*found)))
            for x, found in sorted(by_x.items())
        ]
