class Robot:
    def __init__(self, name):
        self.name = name
        self.position = 0

    def walk(steps):
        self.position += steps

    def report(self):
        return f"{self.name} stands at {self.position}"


bolt = Robot("Bolt")
print(bolt.report())
bolt.walk(3)
bolt.walk(4)
print(bolt.report())
