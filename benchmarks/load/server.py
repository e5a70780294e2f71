"""A peer's process: started, measured from outside, stopped."""

import os
import re
import socket
import subprocess
import time

from load import client

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
START_DEADLINE = 60
STOP_DEADLINE = 60


class ServerFailure(Exception):
    pass


class Server:
    """Use as a context: the process ends with it."""

    def __init__(self, peer, settings, jvm_options=()):
        self.peer = peer
        self.settings = settings
        self.port = free_port()
        log = settings.folder / "logs" / f"{peer.name}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        self.log = log
        options = list(jvm_options) if peer.jvm else []
        words = peer.command(settings, self.port, settings.file, options)
        begin = time.perf_counter()
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                ["taskset", "-c", str(settings.server_cpu), *words],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        self._await_answer()
        self.start_seconds = time.perf_counter() - begin
        self.start_rss = self.resident_bytes()

    def _await_answer(self):
        target = "/story" if self.peer.serves("story") else "/file"
        deadline = time.monotonic() + START_DEADLINE
        while True:
            try:
                client.fetch(self.port, self.peer.prefix + target)
                return
            except ConnectionError:  # refused, or reset by one that listens before it is ready
                if self.process.poll() is not None or time.monotonic() > deadline:
                    self.stop()
                    raise ServerFailure(
                        f"{self.peer.name} does not start: see {self.log}"
                    ) from None
                time.sleep(0.001)
            except BaseException:
                self.stop()
                raise

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.stop()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(STOP_DEADLINE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def cpu_seconds(self):
        """User and system time of all its threads so far, to the hundredth of a second."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND

    def resident_bytes(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+) kB", status.read()).group(1)) * 1024

    def heap_and_direct_bytes(self):
        """After a collection; what is not on the heap needs -XX:NativeMemoryTracking=summary."""
        self._jcmd("GC.run")
        heap = self._jcmd("GC.heap_info")
        used = sum(
            int(kib)
            for line in heap.splitlines()
            if "Metaspace" not in line and "class space" not in line
            for kib in re.findall(r"used (\d+)K", line)
        )
        native = self._jcmd("VM.native_memory", "summary")
        direct = int(re.search(r"Other \(reserved=\d+KB, committed=(\d+)KB", native).group(1))
        return (used + direct) * 1024

    def transport(self):
        """What its event loops wait with, as a dump of its threads shows."""
        return "epoll" if "io.netty.channel.epoll." in self._jcmd("Thread.print") else "nio"

    def _jcmd(self, *words):
        told = subprocess.run(
            [f"{self.settings.java_home}/bin/jcmd", str(self.process.pid), *words],
            capture_output=True,
            text=True,
            check=True,
        )
        return told.stdout


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
