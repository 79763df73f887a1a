from dataclasses import dataclass


@dataclass
class User:
    names: list = []
