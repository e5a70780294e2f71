"""Many quiet streams at once, and how late their items come."""

import gc
import select
import socket
import time

from load.client import TIMEOUT, WrongAnswer, request

END_OF_HEAD = b"\r\n\r\n"
MILLI = 1_000_000


class TickStream:
    """One connection. Of each item it keeps when it came, less when it was due after the first."""

    def __init__(self, port, target, period_ms):
        self.connection = socket.create_connection(("127.0.0.1", port), TIMEOUT)
        self.connection.setblocking(False)
        self.requested = time.monotonic_ns()
        self.connection.send(request(target))
        self.period = period_ms * MILLI
        self.offsets = []
        self.counted_from = 0
        self.head = b""
        self.in_body = False

    def arrive(self, now):
        """A token ends with a space, and nothing else of a body has one: no need to parse chunks."""
        data = self.connection.recv(65536)
        if not data:
            raise WrongAnswer("a stream of ticks was closed")
        if not self.in_body:
            self.head += data
            head, separator, data = self.head.partition(END_OF_HEAD)
            if not separator:
                return
            if b" 200 " not in head.split(b"\r\n")[0]:
                raise WrongAnswer(f"a stream of ticks: {head[:80]!r}")
            self.in_body = True
        for _ in range(data.count(b" ")):
            self.offsets.append(now - len(self.offsets) * self.period)

    def lateness(self):
        """Nanoseconds of each counted item, against the most punctual item of the stream."""
        punctual = self.punctual()
        return [offset - punctual for offset in self.offsets[self.counted_from :]]

    def overdue(self, now):
        """How late those items are already that are due and have not come."""
        next_due = self.punctual() + len(self.offsets) * self.period
        return list(range(now - next_due, 0, -self.period))

    def punctual(self):
        """When the stream began, as its most punctual item says; without one, its request."""
        return min(self.offsets, default=self.requested)


class TickProbe:
    """Opens streams evenly over a time, so that they are due evenly, too, and listens to them."""

    def __init__(self, port, target, period_ms):
        self.port = port
        self.target = target
        self.period_ms = period_ms
        self.poll = select.epoll()
        self.streams = {}
        gc.disable()  # a pause of ours would be the server's lateness

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        for stream in self.streams.values():
            stream.connection.close()
        self.poll.close()
        gc.enable()

    def open(self, count, seconds):
        begin = time.monotonic()
        for i in range(count):
            self.listen(begin + seconds * i / count - time.monotonic())
            stream = TickStream(self.port, self.target, self.period_ms)
            self.streams[stream.connection.fileno()] = stream
            self.poll.register(stream.connection, select.EPOLLIN)

    def listen(self, seconds):
        end = time.monotonic() + seconds
        while (rest := end - time.monotonic()) > 0:
            for descriptor, _ in self.poll.poll(rest):
                self.streams[descriptor].arrive(time.monotonic_ns())

    def count_from_now(self):
        for stream in self.streams.values():
            stream.counted_from = len(stream.offsets)

    def lateness(self):
        """All lateness since counting began, sorted; and how many due items have not come."""
        now = time.monotonic_ns()
        late = []
        missing = 0
        for stream in self.streams.values():
            waiting = stream.overdue(now)
            missing += len(waiting)
            late += stream.lateness() + waiting
        return sorted(late), missing
