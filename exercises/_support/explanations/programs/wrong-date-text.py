from datetime import datetime

datetime.strptime("Sunday", "%Y-%m-%d")
