"""Prepare a fresh machine: standard library only, nothing else of checker."""
