FILMS = [
    "The Station",
    "The Lighthouse",
    "Snow",
    "A Long Way Home",
    "The Red Bicycle",
    "Midnight Train",
    "Seven Letters",
]
