"""How workloads are measured: each in a fresh process of a peer, of which it returns figures."""

import dataclasses
import resource
import time
from typing import Callable

from load import aot, client, content, h2load
from load.commands import ONE_LOOP
from load.server import Server
from load.ticks import TickProbe

STARTS = 5
START_SECONDS = 4  # what a start, the checks and the end of a process take, about
CONNECTED_IN_A_SECOND = 1000  # at least
PERIOD_MS = 200
SHORT_TICKS = "/ticks?n=20&ms=2"
ENDLESS = "/tokens?n=2000000000"


@dataclasses.dataclass(frozen=True)
class Workload:
    name: str
    title: str
    endpoint: str
    measure: Callable  # (peer, settings) -> dict of figures
    seconds: Callable  # (settings) -> float: what a cell takes, for the estimate


def quantile(ordered, share):
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def fresh(peer, settings, options=()):
    """A new process of the peer."""
    return Server(peer, settings, [*aot.options(peer, settings), *options])


def load_point(server, path, size, connections, seconds, settle=0):
    """What the server answered in a time, after another to settle, and what that cost it."""
    cpu = []
    settle += connections // CONNECTED_IN_A_SECOND
    ours = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    answered = h2load.run(
        server.port,
        path,
        connections,
        seconds,
        settle=settle,
        mark=lambda: cpu.append(server.cpu_seconds()),
    )
    elapsed = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if settle:  # h2load counts responses from the end of it, but bytes from the beginning
        answered["body_bytes"] = answered["responses"] * size
    if answered["body_bytes"] == 0:
        raise h2load.LoadFailure(f"{path}: nothing was answered")
    return {
        **answered,
        "seconds": seconds,
        "elapsed_seconds": round(elapsed, 3),
        "cpu_seconds": round(cpu[1] - cpu[0], 2),
        "load_cpu_seconds": round(
            after.ru_utime + after.ru_stime - ours.ru_utime - ours.ru_stime, 2
        ),
    }


def loaded(name, title, target, connections=32):
    """One target under load."""
    endpoint = target[1:].partition("?")[0]

    def measure(peer, settings):
        path = peer.prefix + target
        size = len(content.body(target))
        with fresh(peer, settings) as server:
            client.check(server.port, path)
            # On the same connections: new ones would have the JIT throw code away and begin anew.
            point = load_point(
                server, path, size, connections, settings.seconds, settle=settings.warmup
            )
        unit = len(content.token(0)) if endpoint.startswith("tokens") else None
        unit = size if endpoint == "story" else unit
        return {**point, "item_bytes": unit or 1}

    return Workload(name, title, endpoint, measure, lambda s: START_SECONDS + s.warmup + s.seconds)


def series(name, title, points, warm_target):
    """Several targets one after the other in one process: how the cost grows."""
    endpoint = warm_target[1:].partition("?")[0]

    def measure(peer, settings):
        measured = []
        with fresh(peer, settings) as server:
            for _, target, _ in points:
                client.check(server.port, peer.prefix + target)
            h2load.run(server.port, peer.prefix + warm_target, 32, settings.warmup)
            for x, target, connections in points:
                path = peer.prefix + target
                try:
                    size = len(content.body(target))
                    point = load_point(server, path, size, connections, settings.seconds)
                except h2load.LoadFailure as failure:  # where a peer's line ends is a result
                    point = {"failure": str(failure)}
                measured.append({"x": x, **point})
        return {"points": measured}

    settling = sum(connections // CONNECTED_IN_A_SECOND for _, _, connections in points)

    def seconds(settings):
        each = settings.seconds + 1  # a point, and what checks take
        return START_SECONDS + settings.warmup + settling + each * len(points)

    return Workload(name, title, endpoint, measure, seconds)


def first_byte(peer, settings):
    target = peer.prefix + "/story"
    line = content.body(target).split(b"\n")[0]
    with fresh(peer, settings) as server:
        client.check(server.port, target)
        client.first_item_times(server.port, target, line, settings.warmup)
        times = sorted(client.first_item_times(server.port, target, line, settings.seconds))
    return {
        "requests": len(times),
        **{f"p{name}_us": quantile(times, share) / 1000 for name, share in SHARES.items()},
    }


SHARES = {"50": 0.5, "99": 0.99, "999": 0.999}


def late_figures(probe):
    late, missing = probe.lateness()
    return {
        "items": len(late),
        "missing": missing,
        **{f"late_p{name}_ms": quantile(late, share) / 1e6 for name, share in SHARES.items()},
        "late_max_ms": late[-1] / 1e6,
    }


def tick_target(peer, period_ms, seconds):
    return f"{peer.prefix}/ticks?n={int(seconds * 1000 / period_ms) + 1000}&ms={period_ms}"


def ticks(count):
    opening = max(1.0, count / 1000)  # seconds

    def measure(peer, settings):
        open_seconds = opening + settings.warmup + settings.seconds
        options = ["-XX:NativeMemoryTracking=summary"]
        with fresh(peer, settings, options) as server:
            client.check(server.port, f"{peer.prefix}/ticks?n=5&ms=20")
            # A cold server is late in opening streams, and those are then due all at once for ever.
            h2load.run(server.port, peer.prefix + SHORT_TICKS, 64, settings.warmup)
            memory_before = memory(server)
            with TickProbe(
                server.port, tick_target(peer, PERIOD_MS, open_seconds), PERIOD_MS
            ) as probe:
                probe.open(count, opening)
                probe.listen(settings.warmup)
                probe.count_from_now()
                cpu, ours = server.cpu_seconds(), time.process_time()
                probe.listen(settings.seconds)
                cpu, ours = server.cpu_seconds() - cpu, time.process_time() - ours
                figures = late_figures(probe)
                grown = {name: now - memory_before[name] for name, now in memory(server).items()}
        return {
            **figures,
            "cpu_share": cpu / settings.seconds,
            "probe_cpu_share": ours / settings.seconds,
            **{f"{name}_per_stream": bytes_ / count for name, bytes_ in grown.items()},
        }

    return Workload(
        "ticks" if count == 2000 else f"ticks-{count}",
        f"{count:,} quiet streams, an item in {PERIOD_MS} ms each",
        "ticks",
        measure,
        lambda s: START_SECONDS + opening + 2 * s.warmup + s.seconds + 3,
    )


def memory(server):
    figures = {}
    if server.peer.jvm:
        figures["heap_and_direct"] = server.heap_and_direct_bytes()
    figures["resident"] = server.resident_bytes()
    return figures


def start(peer, settings):
    """Several processes one after the other, each until its first whole answer."""
    started, resident = [], []
    for _ in range(STARTS):
        with fresh(peer, settings) as server:
            started.append(server.start_seconds * 1000)
            resident.append(server.start_rss)
            client.check(server.port, peer.prefix + "/story")
    middle = STARTS // 2
    return {"start_ms": sorted(started)[middle], "rss_bytes": sorted(resident)[middle]}


def fairness(peer, settings):
    """An endless fast answer and slow streams on one event loop."""
    seconds = settings.warmup + settings.seconds + 3
    period_ms = 100
    with fresh(peer, settings, ONE_LOOP) as server:
        client.check(server.port, "/tokens?n=1000")
        client.check(server.port, f"{peer.prefix}/ticks?n=5&ms=20")
        fast = h2load.background(server.port, ENDLESS, seconds)
        with TickProbe(server.port, tick_target(peer, period_ms, seconds), period_ms) as probe:
            probe.open(100, 1)
            probe.listen(settings.warmup)
            probe.count_from_now()
            probe.listen(settings.seconds)
            figures = late_figures(probe)
        told, _ = fast.communicate(timeout=seconds + 60)
    items = h2load.read(told)["body_bytes"] / len(content.token(0))
    return {**figures, "fast_items_per_second": items / seconds}
