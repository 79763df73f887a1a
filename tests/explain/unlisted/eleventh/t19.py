class Dog:
    def __init__(self, name, birth_year):
        self.name = name
        self.birth_year = birth_year

    def age(self, this_year):
        return this_year - self.birth_year

    def describe(self, this_year):
        return self.name + " is " + self.age(this_year) + " years old"


dogs = [Dog("Pluto", 2019), Dog("Frida", 2022)]

for dog in dogs:
    print(dog.describe(2025))
