import sqlite3

from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True

con = sqlite3.connect(":memory:", check_same_thread=False)
con.executescript("""
CREATE TABLE teacher (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE course (id INTEGER PRIMARY KEY, name TEXT, teacher_id INTEGER);
INSERT INTO teacher VALUES (1, 'Ms Lopez'), (2, 'Mr Adams');
INSERT INTO course VALUES (1, 'Pottery', 2), (2, 'Tango', 1);
""")


@app.route("/courses")
def courses():
    rows = con.execute("""
        SELECT name, teacher.name
        FROM course JOIN teacher ON course.teacher_id = teacher.id
    """).fetchall()
    return jsonify([{"course": r[0], "teacher": r[1]} for r in rows])


print(app.test_client().get("/courses").json)
