import json


def load_songs():
    return ["Bonse Aba", "Evening Rise"]


def save_songs(songs):
    json.dump(songs, "songs.json")
    print("Saved", len(songs), "songs")


songs = load_songs()
songs.append("Shenandoah")
save_songs(songs)
