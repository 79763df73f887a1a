def make_title(text):
    return f"<h1>{text.title()}</h1>"
