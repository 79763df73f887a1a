from datetime import datetime

posts = [{"text": "hello", "made": "2026-01-05 10:30"}]
today = datetime.now().strftime("%d.%m.%Y")
for post in posts:
    print(f"{post['text']} ({post['made'].strftime('%d.%m.%Y')})")
