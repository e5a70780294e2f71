"""Serves the endpoints with FastAPI; needs Debian's python3-fastapi, uvicorn, uvloop and httptools."""

import asyncio
import pathlib
import sys

import uvicorn
from fastapi import FastAPI
from fastapi.responses import FileResponse, StreamingResponse

STORY = (
    (
        pathlib.Path(__file__).parent.parent
        / "content/src/main/resources/dev/freshet/benchmarks/peers/content/story.txt"
    )
    .read_text()
    .splitlines(keepends=True)
)
TOKENS = [f"{i:05d} " for i in range(1000)]
LETTERS = b"abcdefghijklmnopqrstuvwxyz"
BLOCKS = {}

app = FastAPI()


def text(items):
    return StreamingResponse(items, media_type="text/plain")


def block(size):
    if size not in BLOCKS:
        BLOCKS[size] = (LETTERS * (size // 26 + 1))[:size]
    return BLOCKS[size]


def token_items(n):
    for i in range(n):
        yield TOKENS[i % 1000]


def blocks(n, size):
    data = block(size)
    for _ in range(n):
        yield data


async def streamed(items):
    """Each item is on its way before the next: the loop gets its turn in between."""
    for item in items:
        yield item
        await asyncio.sleep(0)


async def gathered(items):
    """Never awaits, so that nothing is sent before the last item: throughput, not streaming."""
    for item in items:
        yield item


async def tick_items(n, ms):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    for i in range(n):
        await asyncio.sleep(begin + i * ms / 1000 - loop.time())
        yield TOKENS[i % 1000]


@app.get("/story")
def story():
    return text(iter(STORY))


@app.get("/tokens")
def tokens(n: int):
    return text(token_items(n))


@app.get("/tokens-pub")
async def tokens_pub(n: int):
    return text(streamed(token_items(n)))


@app.get("/bytes")
def many_bytes(n: int, size: int):
    return text(blocks(n, size))


@app.get("/buffered/story")
async def gathered_story():
    return text(gathered(STORY))


@app.get("/buffered/tokens")
async def gathered_tokens(n: int):
    return text(gathered(token_items(n)))


@app.get("/ticks")
async def ticks(n: int, ms: int):
    return text(tick_items(n, ms))


@app.get("/file")
async def file():
    return FileResponse(sys.argv[2])


if __name__ == "__main__":
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=int(sys.argv[1]),
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_level="warning",
        backlog=4096,
    )
