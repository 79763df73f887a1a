import json

with open("songs.json", encoding="utf-8") as file:
    songs = json.load(file)
songs.append("Help!")
