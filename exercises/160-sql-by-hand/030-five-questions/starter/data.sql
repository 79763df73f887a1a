CREATE TABLE user (
    id INTEGER PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    email TEXT UNIQUE,
    city TEXT NOT NULL,
    points INTEGER NOT NULL
);

INSERT INTO user (username, email, city, points) VALUES
    ('john', 'john@example.org', 'Rome', 14),
    ('ada', 'ada@example.org', 'Paris', 31),
    ('cleo', NULL, 'Rome', 10),
    ('dan', 'dan@example.org', 'Oslo', 25),
    ('eva', NULL, 'Paris', 8),
    ('finn', 'finn@example.org', 'Oslo', 20),
    ('gus', 'gus@example.org', 'Rome', 3),
    ('hana', NULL, 'Lima', 27);
