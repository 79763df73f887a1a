from datetime import date

FILE = "trips.txt"

with open(FILE, "w", encoding="utf-8") as f:
    f.write("2025-05-01;Mill stream;6.5\n")


def add_trip(day, name, km):
    with open(FILE, encoding="utf-8") as f:
        f.write(f"{day};{name};{km}\n")


def total_km():
    total = 0
    with open(FILE, encoding="utf-8") as f:
        for line in f:
            total += float(line.strip().split(";")[2])
    return total


print(total_km())
add_trip(date(2025, 5, 11), "Three chapels", 12.5)
print(total_km())
