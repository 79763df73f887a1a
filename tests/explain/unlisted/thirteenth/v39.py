from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Ticket(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    train = db.Column(db.String(20), nullable=False)


with app.app_context():
    db.create_all()


@app.post("/tickets")
def buy():
    ticket = Ticket(train=request.form["train"])
    db.session.add(ticket)
    return "Thank you!", 201


@app.get("/tickets/<int:ticket_id>")
def look_at(ticket_id):
    ticket = db.get_or_404(Ticket, ticket_id)
    return f"Ticket {ticket.id} for train {ticket.train}"


client = app.test_client()
print(client.post("/tickets", data={"train": "IC 204"}).text)
reply = client.get("/tickets/1")
print("GET /tickets/1")
print("HTTP/1.1 " + reply.status)
print()
print(reply.get_data(as_text=True))
