plants = [
    {"name": "fern", "water": 2},
    {"name": "cactus" "water": 1},
]
