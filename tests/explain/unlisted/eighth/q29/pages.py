from app import timetable


def add_pages(app):
    @app.get("/")
    def all_trains():
        return "<br>".join(f"{t} {town}" for t, town in timetable.items())

    @app.get("/<time>")
    def one_train(time):
        return timetable.get(time, "No train at that time")
