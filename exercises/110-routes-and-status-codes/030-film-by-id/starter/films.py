FILMS = {
    1: "The Station",
    2: "The Lighthouse",
    3: "Snow",
    7: "A Long Way Home",
}
