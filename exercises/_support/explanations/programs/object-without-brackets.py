class Lamp:
    def __init__(self):
        self.is_on = False

    def switch(self):
        self.is_on = not self.is_on


lamp = Lamp
lamp.switch()
