CREATE TABLE user (
    id INTEGER,
    username TEXT NOT NULL UNIQUE
);
