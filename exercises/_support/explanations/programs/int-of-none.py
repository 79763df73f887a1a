def is_adult(age):
    return int(age) >= 18


person = {"name": "Ada"}
print(is_adult(person.get("age")))
