-- The database keeps these rules, whichever program puts rows in.

CREATE TABLE user (
    “id” INTEGER PRIMARY KEY,
    “username” TEXT NOT NULL UNIQUE
);
