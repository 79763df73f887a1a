-- The database keeps these rules, whichever program puts rows in.

CREATE TABLE user (
    id INTEGER
    username TEXT NOT NULL UNIQUE
);
