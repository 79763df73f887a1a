import sqlite3

conn = sqlite3.connect(":memory:")
conn.executescript("""
    CREATE TABLE owner (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE dog (id INTEGER PRIMARY KEY, name TEXT, owner_id INTEGER);
    INSERT INTO owner VALUES (1, 'Mrs Lind'), (2, 'Kofi');
    INSERT INTO dog VALUES (1, 'Bello', 2), (2, 'Asta', 1), (3, 'Rex', 2);
""")

query = """
    SELECT name, owner_id
    FROM dog
    JOIN owner ON dog.owner_id = owner.id
    ORDER BY dog.id
"""
for row in conn.execute(query):
    print(row)

conn.close()
