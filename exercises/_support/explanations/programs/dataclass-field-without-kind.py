from dataclasses import dataclass


@dataclass
class Ticket:
    film: str
    price = 9


ticket = Ticket("Up", 12)
print(ticket.price)
