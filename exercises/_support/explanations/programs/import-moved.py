from flask import Flask, Markup

app = Flask(__name__)
print(Markup('<b>tea</b>'))
