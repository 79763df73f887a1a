import sqlite3

con = sqlite3.connect(":memory:")
con.executescript(
    """
    CREATE TABLE trip (line TEXT, day TEXT, passengers INTEGER);
    INSERT INTO trip VALUES ('5', 'Mon', 120), ('5', 'Tue', 90);
    INSERT INTO trip VALUES ('8', 'Mon', 30), ('8', 'Tue', 25);
    INSERT INTO trip VALUES ('11', 'Mon', 210);
    """
)

busy = con.execute(
    """
    SELECT line, SUM(passengers)
    FROM trip
    WHERE SUM(passengers) > 100
    GROUP BY line
    """
).fetchall()

for line, total in busy:
    print("Line", line, "carried", total)
