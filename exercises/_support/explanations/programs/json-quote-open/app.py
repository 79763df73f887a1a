import json

with open("mail.json", encoding="utf-8") as file:
    mail = json.load(file)
print(mail)
