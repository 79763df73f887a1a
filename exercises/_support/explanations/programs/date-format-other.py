from datetime import datetime

datetime.strptime("22.11.2026", "%Y-%m-%d")
