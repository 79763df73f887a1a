import json
from datetime import date

print(json.dumps({"day": date(2026, 5, 1)}))
