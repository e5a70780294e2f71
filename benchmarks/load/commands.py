"""How a peer is started, and which version of it that is."""

import subprocess

from load.content import BENCHMARKS

PEERS_DIR = BENCHMARKS / "peers"

# For all JVMs alike: the heap does not depend on the size of the machine.
JVM = ["-Xms512m", "-Xmx1g"]

# One event loop, said in each peer's own way; the others do not know the word and ignore it.
ONE_LOOP = [
    "-Dio.netty.eventLoopThreads=1",
    "-Dreactor.netty.ioWorkerCount=1",
    "-Dcom.linecorp.armeria.numCommonWorkers=1",
    "-Dmicronaut.netty.event-loops.default.num-threads=1",
    "-Dquarkus.vertx.event-loops-pool-size=1",
]


def java(module, main="Main"):
    package = "dev.freshet.benchmarks.peers." + module.replace("-", "")
    target = PEERS_DIR / module / "target"

    def command(settings, port, file, options):
        jar = next(target.glob("freshet-peer-*.jar"), f"{target} is not built")
        return java_words(settings, options) + [
            "-cp",
            f"{jar}:{target}/lib/*",
            f"{package}.{main}",
            str(port),
            str(file),
        ]

    return command


def java_words(settings, options):
    return [
        f"{settings.java_home}/bin/java",
        *JVM,
        f"-Dtransport={settings.transport}",
        f"-Dcom.linecorp.armeria.transportType={settings.transport}",
        *settings.jvm,
        *options,
    ]


def quarkus(settings, port, file, options):
    jar = PEERS_DIR / "quarkus/target/quarkus-app/quarkus-run.jar"
    native = str(settings.transport == "epoll").lower()
    return java_words(settings, options) + [
        f"-Dquarkus.vertx.prefer-native-transport={native}",
        f"-Dquarkus.http.port={port}",
        f"-Dbenchmark.file={file}",
        "-jar",
        str(jar),
    ]


def script(*words):
    return lambda settings, port, file, options: [*words, str(port), str(file)]


def jar_version(module, artifact):
    """The version is that of the jar that runs."""

    def version():
        folders = [PEERS_DIR / module / "target" / part for part in ("lib", "quarkus-app/lib/main")]
        for folder in folders:
            for jar in sorted(folder.glob(f"*{artifact}-[0-9]*.jar")):
                return jar.stem.rsplit(artifact + "-", 1)[1]
        return "not built"

    return version


def said_by(*words):
    def version():
        try:
            told = subprocess.run(words, capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            return "not installed"
        return (told.stdout + told.stderr).strip().removeprefix("nginx version: nginx/").lstrip("v")

    return version


def debian(package):
    return said_by("dpkg-query", "-W", "-f", "${Version}", package)
