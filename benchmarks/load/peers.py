"""Who is compared."""

import dataclasses
from typing import Callable

from load.commands import PEERS_DIR, debian, jar_version, java, quarkus, said_by, script

ALL = frozenset({"story", "tokens", "tokens-pub", "bytes", "ticks", "file"})


@dataclasses.dataclass(frozen=True)
class Peer:
    """One row of the tables."""

    name: str
    title: str
    command: Callable  # (settings, port, file, extra JVM options) -> list of words
    version: Callable  # () -> str
    kind: str = "framework"  # only these may be the best framework; or see the list below
    module: str = ""  # of Maven, below benchmarks/peers; empty if there is nothing to build
    endpoints: frozenset = ALL
    prefix: str = ""  # before each path
    note: str = ""
    jvm: bool = True
    netty: bool = True  # iff it stands on Netty, native or not as the run says
    aot: bool = False  # starts from a cache that a training run has left (JDK 25)

    def serves(self, endpoint):
        return endpoint in self.endpoints


# Other kinds: ours; limit and raw, which are Netty alone; runtime, which is none on top of Node;
# buffered, which gathers items and so would not stream them; files, which can nothing else.
NO_PUBLISHER = ALL - {"tokens-pub"}
PEERS = [
    Peer(
        "freshet",
        "Freshet",
        java("freshet"),
        jar_version("freshet", "freshet-runtime"),
        "ours",
        "freshet",
        note="JDK sources; user code on a worker",
    ),
    Peer(
        "freshet-flux",
        "Freshet, Flux",
        java("freshet"),
        jar_version("freshet", "freshet-runtime"),
        "ours",
        "freshet",
        endpoints=frozenset({"story", "tokens-pub", "bytes", "ticks"}),
        prefix="/flux",
        note="Reactor's sources; user code on a worker",
    ),
    Peer(
        "freshet-aot",
        "Freshet, AOT cache",
        java("freshet"),
        jar_version("freshet", "freshet-runtime"),
        "ours",
        "freshet",
        endpoints=frozenset({"story"}),
        note="started from an AOT cache of JDK 25",
        aot=True,
    ),
    Peer(
        "netty-framed",
        "Netty framed by hand",
        java("netty", "Framed"),
        jar_version("netty", "netty-codec-http"),
        "limit",
        "netty",
        note="the limit; `tokens-pub` is `tokens`",
    ),
    Peer(
        "netty-naive",
        "Netty, one message an item",
        java("netty", "Naive"),
        jar_version("netty", "netty-codec-http"),
        "raw",
        "netty",
        note="`tokens-pub` is `tokens`",
    ),
    Peer(
        "reactor-netty",
        "Reactor Netty",
        java("reactor-netty"),
        jar_version("reactor-netty", "reactor-netty-http"),
        module="reactor-netty",
        note="`tokens` from a `Flux`",
    ),
    Peer(
        "webflux",
        "Spring WebFlux",
        java("webflux"),
        jar_version("webflux", "spring-boot-webflux"),
        module="webflux",
        note="`tokens` from a `Flux`",
    ),
    Peer(
        "micronaut",
        "Micronaut",
        java("micronaut"),
        jar_version("micronaut", "micronaut-http-server-netty"),
        module="micronaut",
        note="`tokens` from a `Flux`; the newest whose annotation processor resolves",
    ),
    Peer(
        "vertx",
        "Vert.x",
        java("vertx"),
        jar_version("vertx", "vertx-core"),
        module="vertx",
        note="`tokens-pub` from a `ReadStream`",
    ),
    Peer(
        "quarkus",
        "Quarkus REST",
        quarkus,
        jar_version("quarkus", "quarkus-rest"),
        module="quarkus",
        note="`tokens` from a `Multi`; its own Netty; the newest that resolves",
    ),
    Peer(
        "helidon",
        "Helidon SE",
        java("helidon"),
        jar_version("helidon", "helidon-webserver"),
        module="helidon",
        netty=False,
        endpoints=NO_PUBLISHER,
        note="a flush an item; virtual threads; TCP_NODELAY on",
    ),
    Peer(
        "helidon-buffered",
        "Helidon SE, buffered",
        java("helidon"),
        jar_version("helidon", "helidon-webserver"),
        module="helidon",
        netty=False,
        kind="buffered",
        prefix="/buffered",
        endpoints=frozenset({"story", "tokens"}),
        note="no flush an item: throughput, not streaming",
    ),
    Peer(
        "armeria",
        "Armeria",
        java("armeria"),
        jar_version("armeria", "armeria"),
        module="armeria",
        note="`tokens` from a `Flux`",
    ),
    Peer(
        "jooby",
        "Jooby",
        java("jooby"),
        jar_version("jooby", "jooby-netty"),
        module="jooby",
        endpoints=NO_PUBLISHER,
        note="on Netty; its own `responseSender`",
    ),
    Peer(
        "javalin",
        "Javalin",
        java("javalin"),
        jar_version("javalin", "javalin"),
        module="javalin",
        netty=False,
        endpoints=NO_PUBLISHER,
        note="a flush an item; on Jetty, virtual threads",
    ),
    Peer(
        "javalin-buffered",
        "Javalin, buffered",
        java("javalin"),
        jar_version("javalin", "javalin"),
        module="javalin",
        netty=False,
        kind="buffered",
        prefix="/buffered",
        endpoints=frozenset({"story", "tokens"}),
        note="no flush an item: throughput, not streaming",
    ),
    Peer(
        "fastapi",
        "FastAPI",
        script("/usr/bin/python3", str(PEERS_DIR / "fastapi/main.py")),
        debian("python3-fastapi"),
        jvm=False,
        netty=False,
        note="Debian's, with uvloop and httptools; `tokens` from a generator, `tokens-pub` from an"
        " async one",
    ),
    Peer(
        "fastapi-buffered",
        "FastAPI, buffered",
        script("/usr/bin/python3", str(PEERS_DIR / "fastapi/main.py")),
        debian("python3-fastapi"),
        "buffered",
        endpoints=frozenset({"story", "tokens"}),
        prefix="/buffered",
        jvm=False,
        netty=False,
        note="an async generator that never awaits: throughput, not streaming",
    ),
    Peer(
        "node",
        "Node",
        script("node", str(PEERS_DIR / "node/main.mjs")),
        said_by("node", "--version"),
        "runtime",
        jvm=False,
        netty=False,
        note="its `http` module",
    ),
    Peer(
        "nginx",
        "nginx",
        script(str(PEERS_DIR / "nginx/start")),
        said_by("/usr/sbin/nginx", "-v"),
        "files",
        endpoints=frozenset({"file"}),
        jvm=False,
        netty=False,
        note="files only, sendfile",
    ),
]
