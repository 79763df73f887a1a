import sqlite3
from pathlib import Path


def main():
    sql = Path("changes.sql").read_text(encoding="utf-8")
    with sqlite3.connect("cinema.db") as connection:
        for statement in sql.split(";"):
            connection.execute(statement)


if __name__ == "__main__":
    main()
