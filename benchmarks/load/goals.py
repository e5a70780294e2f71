"""Floors and goals, and how far the measured figures are from them."""

import dataclasses

BEST = "the best framework"
LIMIT = "Netty framed by hand"
RIVALS = {
    BEST: ("framework",),
    LIMIT: ("limit",),
    "the best of all": ("framework", "limit", "raw", "runtime"),
    "bare Netty": ("limit", "raw"),
}


@dataclasses.dataclass(frozen=True)
class Ratio:
    """So many times less than a rival: rival / ours."""

    workload: str
    measure: str
    rival: str
    floor: float
    goal: float
    ours: str = "freshet"

    def row(self, results):
        ours = results.median(self.workload, self.ours, self.measure)
        rival = results.best(self.workload, self.measure, RIVALS[self.rival])
        if ours is None or rival is None:
            return None
        title, value = rival
        known = len(RIVALS[self.rival]) == 1 and self.rival != BEST
        ratio = value / max(ours, 1e-9)
        return (
            named(self),
            title if known else f"{title}, {self.rival}",
            f"{number(ours)} : {number(value)}",
            times(self.floor),
            times(self.goal),
            times(ratio),
            verdict(ratio, self.floor, self.goal),
        )


@dataclasses.dataclass(frozen=True)
class AtMost:
    """No more than so much, whatever the others do."""

    workload: str
    measure: str
    floor: float
    goal: float
    unit: str
    ours: str = "freshet"

    def row(self, results):
        ours = results.median(self.workload, self.ours, self.measure)
        if ours is None:
            return None
        return (
            named(self),
            "",
            "",
            limit(self.floor, self.unit),
            limit(self.goal, self.unit),
            f"{number(ours)} {self.unit}",
            verdict(-ours, negative(self.floor), negative(self.goal)),
        )


def negative(bound):
    return None if bound is None else -bound


def named(goal):
    kind = {"freshet-flux": " from a `Flux`", "freshet-aot": " with an AOT cache"}
    return f"`{goal.workload}`{kind.get(goal.ours, '')}, {goal.measure}"


def times(value):
    return "" if value is None else f"{number(value)} ×"


def limit(value, unit):
    return "" if value is None else f"≤ {number(value)} {unit}"


def number(value):
    """Three digits that mean something."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def verdict(value, floor, goal):
    if goal is not None and value >= goal:
        return "goal met"
    if floor is not None and value < floor:
        return "**below the floor**"
    return "floor met" if floor is not None else "goal missed"


GOALS = [
    Ratio("tokens", "cost", BEST, 15, 25),
    Ratio("tokens", "cost", LIMIT, 0.5, 0.8),
    Ratio("tokens-pub", "cost", BEST, 10, 20),
    Ratio("tokens-pub", "cost", LIMIT, 0.5, 0.8),
    Ratio("tokens-pub", "cost", BEST, 10, 20, "freshet-flux"),
    Ratio("tokens-pub", "cost", LIMIT, 0.5, 0.8, "freshet-flux"),
    Ratio("story", "cost", BEST, 1.3, None),
    Ratio("story", "cost", LIMIT, None, 0.85),
    Ratio("bytes", "cost", BEST, 1.0, None),
    Ratio("bytes", "cost", LIMIT, None, 0.8),
    Ratio("first-byte", "p50", BEST, 1.0, None),
    Ratio("first-byte", "p50", "the best of all", None, 1.0),
    Ratio("first-byte", "p99", BEST, 1.0, None),
    Ratio("first-byte", "p99", "the best of all", None, 1.0),
    Ratio("ticks", "late", "the best of all", 1.0, None),
    AtMost("ticks", "late", None, 5, "ms"),
    AtMost("ticks", "memory", None, 10, "KiB"),
    Ratio("ticks", "late", "the best of all", 1.0, None, "freshet-flux"),
    AtMost("ticks", "late", None, 5, "ms", "freshet-flux"),
    AtMost("ticks", "memory", None, 10, "KiB", "freshet-flux"),
    Ratio("ticks-10000", "late", "the best of all", 1.0, None),
    AtMost("ticks-10000", "memory", None, 10, "KiB"),
    Ratio("ticks-10000", "late", "the best of all", 1.0, None, "freshet-flux"),
    AtMost("ticks-10000", "memory", None, 10, "KiB", "freshet-flux"),
    Ratio("start", "start", BEST, 1.0, None),
    Ratio("start", "start", "bare Netty", None, 1 / 1.15),
    Ratio("start", "start", "bare Netty", None, 2, "freshet-aot"),
    Ratio("start", "memory", BEST, 1.0, None),
    Ratio("start", "memory", "bare Netty", None, 1 / 1.15),
    AtMost("fairness", "late", 50, None, "ms"),
]


def rows(results):
    return [row for row in (goal.row(results) for goal in GOALS) if row]


def on_jdk_17(newer, older):
    """Our own cost on two JDKs."""
    found = []
    for workload in ("tokens", "tokens-pub", "story", "bytes"):
        now = newer.median(workload, "freshet", "cost")
        then = older.median(workload, "freshet", "cost")
        if now is not None and then is not None:
            found.append(
                (
                    f"`{workload}`, cost, on JDK 17",
                    "itself on JDK 25",
                    f"{number(then)} : {number(now)}",
                    times(0.7),
                    times(0.9),
                    times(now / then),
                    verdict(now / then, 0.7, 0.9),
                )
            )
    return found
