class Joke:
    def __init__(self, text):
        self.text = text


jokes = [Joke("Knock knock"), Joke("Who is there?")]
print(", ".join(jokes))
