-- The database keeps these rules, whichever program puts rows in.

CREATE TABLE user (
    id INTEGER PRIMERY KEY,
    username TEXT NOT NULL UNIQUE
);
