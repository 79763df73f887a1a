@dataclass
class Film:
    title: str
