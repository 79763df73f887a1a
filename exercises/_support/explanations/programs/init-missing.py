class Car:
    wheels = 4


car = Car("Fiat")
