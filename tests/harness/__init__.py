"""Drills: what a thief, a crash, a crowd and a fuzzer find."""
