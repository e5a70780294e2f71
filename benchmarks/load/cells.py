"""A run is a table of cells, each one peer with one workload in one round; each has a file."""

import dataclasses
import datetime
import json

from load import machine
from load.content import BENCHMARKS

RUNS = BENCHMARKS / "target" / "load"


@dataclasses.dataclass
class Settings:
    """What must be the same for all cells of one run."""

    label: str
    seconds: float
    warmup: float
    java_home: str
    netty: str
    transport: str
    jvm: list
    server_cpu: int
    load_cpu: int

    @property
    def folder(self):
        return RUNS / self.label

    @property
    def file(self):
        return RUNS / "file.bin"


@dataclasses.dataclass(frozen=True)
class Cell:
    peer: object
    workload: object
    round: int

    @property
    def name(self):
        return f"{self.workload.name}/{self.peer.name}-{self.round}"

    def path(self, settings):
        return settings.folder / "cells" / f"{self.name}.json"

    def done(self, settings):
        return self.path(settings).exists()

    def keep(self, settings, figures):
        """Whole or not at all: what is there after an interruption is complete."""
        path = self.path(settings)
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {
            "peer": self.peer.name,
            "version": self.peer.version(),
            "workload": self.workload.name,
            "round": self.round,
            "commit": machine.commit(),
            "at": datetime.datetime.now().isoformat(timespec="seconds"),
            "figures": figures,
        }
        part = path.with_suffix(".part")
        part.write_text(json.dumps(kept, indent=1) + "\n")
        part.rename(path)


def plan(peers, workloads, rounds):
    """Peers alternate within a round, so that what changes with the hour changes for all."""
    return [
        Cell(peer, workload, number)
        for number in range(1, rounds + 1)
        for workload in workloads
        for peer in peers
        if peer.serves(workload.endpoint)
    ]


def hold(settings, description):
    """Writes down what a run is made with; an older one of the same label must agree."""
    path = settings.folder / "settings.json"
    now = dataclasses.asdict(settings)
    if path.exists():
        before = json.loads(path.read_text())["settings"]
        differing = sorted(name for name in now if before.get(name) != now[name])
        if differing:
            raise SystemExit(
                f"The run “{settings.label}” was begun with other settings:"
                f" {', '.join(f'{n} {before.get(n)}, not {now[n]}' for n in differing)}."
                " Give this one another --label."
            )
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"settings": now, "machine": description}, indent=1) + "\n")


def read(label):
    """The settings, the machine, and all cells of a run."""
    folder = RUNS / label
    if not (folder / "settings.json").exists():
        raise SystemExit(f"There is no run “{label}” in {folder.parent}.")
    head = json.loads((folder / "settings.json").read_text())
    cells = [json.loads(path.read_text()) for path in sorted(folder.glob("cells/*/*.json"))]
    return head["settings"], head["machine"], cells
