def home():
return "Hello"
