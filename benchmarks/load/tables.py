"""RESULTS.md."""

from load.goals import number, on_jdk_17, rows
from load.peers import PEERS
from load.results import MEASURES
from load.workloads import WORKLOADS


def table(head, lines):
    out = ["| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
    out += ["| " + " | ".join(line) + " |" for line in lines]
    return "\n".join(out)


def told(spread):
    if spread is None:
        return "–"
    if spread.rounds == 1:
        return number(spread.median)
    return f"{number(spread.median)} ({number(spread.least)}–{number(spread.most)})"


def workload_table(results, workload):
    measures = MEASURES[workload]
    first = measures[0].name
    ours = results.median(workload, "freshet", first)
    lines = []
    for peer in results.peers(workload):
        value = results.median(workload, peer.name, first)
        spreads = [results.spread(workload, peer.name, m.name) for m in measures]
        title = f"**{peer.title}**" if peer.kind == "ours" else peer.title
        ratio = f"{number(value / ours)} ×" if ours else "–"
        lines.append((value, [title, *map(told, spreads), ratio]))
    lines.sort(key=lambda line: line[0])
    head = ["", *(m.title for m in measures), "against Freshet"]
    return table(head, [line for _, line in lines])


def settings_lines(settings, machine, cells):
    rounds = max(cell["round"] for cell in cells)
    dates = sorted(cell["at"][:10] for cell in cells)
    date = dates[0] if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}"
    ours = [cell for cell in cells if cell["peer"].startswith("freshet")]
    commits = ", ".join(sorted({cell["commit"] for cell in ours}))
    options = " ".join(settings["jvm"]) or "none"
    return [
        f"* Measured {date}, Freshet at commit {commits}.",
        f"* {machine['processor']}, {machine['processors']} processors, {machine['memory']},"
        f" {machine['kernel']}; server on processor {settings['server_cpu']}, load on processor"
        f" {settings['load_cpu']}.",
        f"* {machine['java']}; more options of the JVM: {options}; transport"
        f" {settings['transport']}; load from {machine['h2load']}.",
        f"* {rounds} round{'s' * (rounds > 1)}, interleaved; a fresh process for each figure,"
        f" {settings['warmup']} s to warm up, {settings['seconds']} s measured.",
    ]


def peer_table(results, names):
    lines = [
        [peer.title, results.versions[peer.name], peer.note] for peer in PEERS if peer.name in names
    ]
    return table(["peer", "version", "to know"], lines)


def page(results, settings, machine, cells, older, plots):
    parts = [
        "# Freshet and its peers under load",
        "Rendered by `benchmarks/render`; see"
        " [README.md](README.md) for what is measured and how to repeat it.",
        "\n".join(settings_lines(settings, machine, cells)),
    ]
    goals = rows(results) + (on_jdk_17(results, older) if older else [])
    if goals:
        head = ["workload", "Freshet against", "figures", "floor", "goal", "measured", ""]
        parts += [
            "## Floors and goals",
            "How many times less than the other Freshet needs.",
            table(head, goals),
        ]
    parts += [
        "## Figures",
        "Medians over the rounds, in brackets the least and the most; a figure without them was"
        " measured once. A cost is"
        " the processor time, user and system, that the operating system charged the server"
        " with; the last column compares the first figure with Freshet's.",
    ]
    for workload in MEASURES:
        if results.peers(workload):
            parts += [
                f"### {workload}",
                WORKLOADS[workload].title[0].upper() + WORKLOADS[workload].title[1:] + ".",
                workload_table(results, workload),
            ]
    if plots:
        parts += ["## Plots", *(f"![{title}]({path})" for title, path in plots)]
    parts += ["## Versions", peer_table(results, {cell["peer"] for cell in cells})]
    return "\n\n".join(parts) + "\n"
