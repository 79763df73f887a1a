from datetime import datetime

concerts = [
    {"title": "Spring concert", "date": "14.05.2025"},
    {"title": "Summer party", "date": "28.06.2025"},
]


def weekday(text):
    day = datetime.strptime(text, "%Y-%m-%d")
    return day.strftime("%A")


for concert in concerts:
    print(concert["title"], "is on a", weekday(concert["date"]))
