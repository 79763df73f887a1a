from flask import Flask, request

app = Flask(__name__)
print(request.args)
