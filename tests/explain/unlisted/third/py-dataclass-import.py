@dataclass
class User:
    name: str
