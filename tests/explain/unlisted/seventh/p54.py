rooms = {"Basket 1": "Bella", "Basket 2": None, "Cage 1": "Hansi", "Cage 2": None}


def remove_empty(rooms):
    for room, pet in rooms.items():
        if pet is None:
            del rooms[room]
    return rooms


def report(rooms):
    for room in rooms:
        print(f"{room}: {rooms[room]}")


report(remove_empty(rooms))
