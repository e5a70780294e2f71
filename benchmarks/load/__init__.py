"""Compares Freshet with its peers under load. Start at benchmarks/run and benchmarks/render."""
