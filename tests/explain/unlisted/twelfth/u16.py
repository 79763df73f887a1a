from flask import Flask, flash, get_flashed_messages, redirect, request

app = Flask(__name__)
app.config["TESTING"] = True

plots = {"A1": None, "A2": "Mrs Okoro", "B1": None}


@app.route("/plots")
def show_plots():
    free = [p for p, owner in plots.items() if owner is None]
    news = " ".join(get_flashed_messages())
    return f"<p>{news}</p><p>Free: {', '.join(free)}</p>"


@app.route("/plots/rent", methods=["POST"])
def rent():
    plot = request.form["plot"]
    plots[plot] = request.form["gardener"]
    flash(f"Plot {plot} is yours now.")
    return redirect("/plots")


gardener = app.test_client()
r = gardener.post("/plots/rent", data={"plot": "B1", "gardener": "Tomasz"}, follow_redirects=True)
print(r.text)
