CREATE TABLE user (
    id INTEGER UNIQUE DEFAULT (abs(random())),
    username TEXT NOT NULL UNIQUE
);
