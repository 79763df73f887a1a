story = """Once upon a time
print(story)
