-- The database keeps these rules, whichever program puts rows in.

CREATE TABLE user (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
