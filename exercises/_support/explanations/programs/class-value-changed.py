class Ticket:
    sold = 0

    def __init__(self, film):
        self.film = film
        sold += 1


Ticket("Up")
