import sqlite3

store = sqlite3.connect(":memory:")
prices = store.execute("SELECT 3")
print(prices[0])
