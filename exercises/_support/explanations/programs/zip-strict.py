guests = ["Ada", "Noor", "Sam"]
seats = [4, 9]
for guest, seat in zip(guests, seats, strict=True):
    print(guest, seat)
