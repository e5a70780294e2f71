"""The AOT cache of a peer: what its JVM has loaded and linked in a training run."""

from load import client
from load.commands import PEERS_DIR
from load.server import Server


def cache(peer, settings):
    return settings.folder / f"{peer.name}.aot"


def options(peer, settings):
    """What the JVM needs to start from the cache; the first time a training run makes it."""
    if not peer.aot:
        return []
    file = cache(peer, settings)
    if not file.exists() or file.stat().st_mtime < built_at(peer):
        train(peer, settings, file)
    return [f"-XX:AOTCache={file}"]


def built_at(peer):
    """A cache is only good for the very jars that it was made from."""
    return max(jar.stat().st_mtime for jar in (PEERS_DIR / peer.module / "target").rglob("*.jar"))


def train(peer, settings, file):
    """The JVM writes the cache when it ends, which takes some seconds."""
    with Server(peer, settings, [f"-XX:AOTCacheOutput={file}"]) as server:
        for _ in range(20):
            client.check(server.port, peer.prefix + "/story")
    if not file.exists():
        raise FileNotFoundError(f"no AOT cache was made: see {server.log}")
