class Playlist:
    def __init__(self, name):
        self.name = name
        self.tracks = []

    def add(self, title, seconds):
        track = {"title": title, "seconds": seconds}
        self.tracks = self.tracks.append(track)

    def length(self):
        total = sum(t["seconds"] for t in self.tracks)
        return f"{total // 60}:{total % 60:02d}"


running = Playlist("Running")
running.add("Morning light", 214)
running.add("Uphill", 187)
running.add("Second wind", 243)

print(running.name, running.length())
