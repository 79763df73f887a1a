from flask import Flask, redirect, request

app = Flask(__name__)
app.config["TESTING"] = True

reviews = []


@app.get("/reviews")
def list_reviews():
    if not reviews:
        return "<p>No reviews yet.</p>"
    return "".join(f"<p>{r['stars']} stars: {r['comment']}</p>" for r in reviews)


@app.post("/reviews")
def add_review():
    stars = int(request.form["stars"])
    comment = request.form["text"]
    reviews.append({"stars": stars, "comment": comment})
    return redirect("/reviews")


with app.test_client() as client:
    form = {"stars": "4", "comment": "Great noodles, long queue"}
    response = client.post("/reviews", data=form)
    print("POST /reviews")
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
