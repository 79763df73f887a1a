def home():
    text = "Hello"
return text
