"""Where and with what it was measured."""

import platform
import re
import subprocess

from load.content import BENCHMARKS


def describe(settings):
    kib = int(first(r"MemTotal:\s*(\d+)", read("/proc/meminfo")))
    return {
        "processor": first(r"model name\s*:\s*(.*)", read("/proc/cpuinfo")),
        "processors": len(re.findall(r"^processor", read("/proc/cpuinfo"), re.MULTILINE)),
        "memory": f"{kib / 2**20:.0f} GiB",
        "kernel": f"{platform.system()} {platform.release()}",
        "java": first(r"(OpenJDK Runtime.*)", told(f"{settings.java_home}/bin/java", "-version")),
        "h2load": told("h2load", "--version"),
    }


def commit():
    """Of the sources; “dirty” if they have changed since."""
    return told("git", "-C", str(BENCHMARKS), "describe", "--always", "--dirty")


def read(path):
    with open(path) as file:
        return file.read()


def first(pattern, text):
    found = re.search(pattern, text)
    return found.group(1).strip() if found else "unknown"


def told(*words):
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return (done.stdout + done.stderr).strip()
