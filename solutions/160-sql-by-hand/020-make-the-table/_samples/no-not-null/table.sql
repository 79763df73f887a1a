CREATE TABLE user (
    id INTEGER PRIMARY KEY,
    username TEXT UNIQUE
);
