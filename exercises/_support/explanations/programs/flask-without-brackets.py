from flask import Flask

site = Flask


@site.get("/about")
def about():
    return "About us"
