from flask import Flask

app = Flask(__name__)
tasks = [{"id": 1, "text": "read"}, {"id": 2, "text": "swim"}]


@app.route("/delete/<int:task_id>")
def delete(task_id):
    tasks.remove(task_id)
    return f"{len(tasks)} left"


app.testing = True
app.test_client().get("/delete/2")
