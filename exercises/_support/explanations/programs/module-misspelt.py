from falsk import Flask

app = Flask(__name__)
