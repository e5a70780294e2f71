"""The plots beside RESULTS.md."""

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update(
    {"svg.hashsalt": "freshet", "font.size": 9, "svg.fonttype": "none", "axes.axisbelow": True}
)
from matplotlib import pyplot  # noqa: E402

from load.results import MEASURES  # noqa: E402

COSTS = ["tokens", "tokens-pub", "story", "bytes", "file"]
SERIES = {
    "items": "items a response",
    "sizes": "bytes an item",
    "connections": "connections",
}
COLOURS = {
    "ours": "#0b6e4f",
    "limit": "#222222",
    "raw": "#777777",
    "framework": "#8fb3d9",
    "runtime": "#a78bc9",
    "buffered": "#dcdcdc",
    "files": "#c9a227",
}
MARKERS = "osD^v<>PX*hp8d1234"


def save(figure, folder, name):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.svg"
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None})
    pyplot.close(figure)
    return path


def costs(results, folder):
    """Bars: what each peer needs, the shorter the better."""
    chosen = [workload for workload in COSTS if results.peers(workload)]
    if not chosen:
        return None
    columns = min(2, len(chosen))
    lines = -(-len(chosen) // columns)
    figure, axes = pyplot.subplots(lines, columns, figsize=(10, 3.6 * lines), squeeze=False)
    for axis in axes.flat[len(chosen) :]:
        axis.axis("off")
    for axis, workload in zip(axes.flat, chosen):
        bars(axis, results, workload)
    figure.tight_layout()
    return save(figure, folder, "costs")


def bars(axis, results, workload):
    found = [(results.spread(workload, p.name, "cost"), p) for p in results.peers(workload)]
    found.sort(key=lambda pair: -pair[0].median)
    values = [spread.median for spread, _ in found]
    errors = [
        [spread.median - spread.least for spread, _ in found],
        [spread.most - spread.median for spread, _ in found],
    ]
    axis.barh(
        [peer.title for _, peer in found],
        values,
        xerr=errors,
        color=[COLOURS[peer.kind] for _, peer in found],
        error_kw={"lw": 0.8},
    )
    if max(values) > 10 * min(values):  # else a bar's length tells more
        axis.set_xscale("log")
    axis.set_title(f"{workload}: {MEASURES[workload][0].title}")
    axis.grid(axis="x", which="both", alpha=0.25)


def growth(results, series, folder):
    """Lines: how many items a second, and what an item costs, as something grows."""
    peers = results.peers(series)
    if not peers:
        return None
    figure, (rates, prices) = pyplot.subplots(1, 2, figsize=(11, 4.2))
    for marker, peer in zip(MARKERS, peers):
        points = results.points(series, peer.name)
        if not points:
            continue
        xs, items, nanos = zip(*points)
        style = {
            "marker": marker,
            "ms": 4,
            "lw": 2 if peer.kind == "ours" else 1,
            "label": peer.title,
        }
        if peer.kind != "framework":
            style["color"] = COLOURS[peer.kind]
        rates.plot(xs, items, **style)
        prices.plot(xs, nanos, **style)
    for axis, title in ((rates, "items/s"), (prices, "CPU ns an item")):
        axis.set(xscale="log", yscale="log", xlabel=SERIES[series], title=title)
        axis.grid(which="both", alpha=0.2)
    prices.legend(bbox_to_anchor=(1.02, 1), loc="upper left", frameon=False)
    figure.tight_layout()
    return save(figure, folder, series)


def draw(results, folder):
    """All plots for which there are figures: (title, path) of each."""
    drawn = [("What each peer costs", costs(results, folder))]
    drawn += [(f"Growth: {title}", growth(results, name, folder)) for name, title in SERIES.items()]
    return [(title, path) for title, path in drawn if path]
