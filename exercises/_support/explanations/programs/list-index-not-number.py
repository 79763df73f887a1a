posts = [{"title": "Hello"}]
print(posts["title"])
