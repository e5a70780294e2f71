"""A small HTTP/1.1 client that sees bytes as they come."""

import socket
import time

from load import content

TIMEOUT = 30


class WrongAnswer(Exception):
    pass


def request(target):
    return f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


def connect(port):
    connection = socket.create_connection(("127.0.0.1", port), TIMEOUT)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def fetch(port, target):
    """The body of one answer; anything but a complete 200 is an error."""
    with connect(port) as connection:
        connection.sendall(request(target))
        with connection.makefile("rb") as answer:
            return read_answer(answer, target)


def read_answer(answer, target):
    status = answer.readline()
    if b" 200 " not in status:
        raise WrongAnswer(f"{target}: {status!r}")
    fields = {}
    while (line := answer.readline()) not in (b"\r\n", b""):
        name, value = line.split(b":", 1)
        fields[name.strip().lower()] = value.strip().lower()
    if fields.get(b"transfer-encoding") == b"chunked":
        return b"".join(read_chunks(answer, target))
    length = int(fields[b"content-length"])
    return exactly(answer, length, target)


def read_chunks(answer, target):
    while size := int(answer.readline().split(b";")[0] or b"-1", 16):
        if size < 0:
            raise WrongAnswer(f"{target}: cut off between two chunks")
        yield exactly(answer, size, target)
        answer.readline()
    answer.readline()


def exactly(answer, size, target):
    data = answer.read(size)
    if len(data) != size:
        raise WrongAnswer(f"{target}: {len(data)} of {size} bytes, then the end")
    return data


def check(port, target):
    """Compares an answer with what it must be, byte for byte, twice: also on a warm connection."""
    expected = content.body(target)
    with connect(port) as connection, connection.makefile("rb") as answer:
        for _ in range(2):
            connection.sendall(request(target))
            got = read_answer(answer, target)
            if got != expected:
                at = next((i for i, (a, b) in enumerate(zip(got, expected)) if a != b), "the end")
                raise WrongAnswer(
                    f"{target}: {len(got)} bytes, not {len(expected)}; differs at {at}"
                )


def first_item_times(port, target, first_item, seconds):
    """Nanoseconds from each request on one connection to its first item; one after the other."""
    times = []
    clock = time.perf_counter_ns
    end = clock() + int(seconds * 1e9)
    with connect(port) as connection:
        words = request(target)
        while (begin := clock()) < end:
            connection.sendall(words)
            answer = b""
            while first_item not in answer:
                answer += receive(connection, target)
            times.append(clock() - begin)
            while not complete(answer):
                answer += receive(connection, target)
    return times


def receive(connection, target):
    data = connection.recv(65536)
    if not data:
        raise WrongAnswer(f"{target}: the connection was closed")
    return data


def complete(answer):
    if answer.endswith(b"\r\n0\r\n\r\n"):
        return True
    head, separator, rest = answer.partition(b"\r\n\r\n")
    field = head.lower().partition(b"content-length:")[2]
    return bool(separator and field) and len(rest) >= int(field.split(b"\r\n")[0])
