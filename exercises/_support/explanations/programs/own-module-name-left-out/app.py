import helpers

page = make_title("welcome")
print(page)
