def long_words(sentence, letters=5):
    found = []
    for word in sentence.split():
        if len(word) >= letters:
            found = found.append(word.lower())
    return found


text = "The quick brown fox jumps over the sleeping giant"
words = long_words(text)
print(len(words), "long words:")
for word in words:
    print("-", word)
