import io

file = io.StringIO('[{"name": "Uli"}]')  # else open("people.json")
people = file.read()
print(", ".join(person["name"] for person in people))
