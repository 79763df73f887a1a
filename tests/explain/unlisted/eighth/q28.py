reservations = {
    "A4": {"name": "Noor", "paid": True},
    "B1": {"name": "Ruben", "paid": False},
    "B2": {"name": "Ruben", "paid": True},
    "C7": {"name": "Hana", "paid": False},
}


def clean_up(seats):
    for seat in seats:
        if not seats[seat]["paid"]:
            del seats[seat]
    return seats


def report(seats):
    return ", ".join(f"{seat}: {info['name']}" for seat, info in seats.items())


print(report(reservations))
clean_up(reservations)
print(report(reservations))
