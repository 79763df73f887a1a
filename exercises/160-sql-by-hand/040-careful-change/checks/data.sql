CREATE TABLE user (
    id INTEGER PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    username TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT
);

INSERT INTO user (username, name) VALUES
    ('ada', 'Ada Park'),
    ('sam', 'Sam Lee'),
    ('lee', 'Sam Lee');

INSERT INTO post (username, text, kind) VALUES
    ('ada', 'The new seats are good.', 'talk'),
    ('lee', 'Buy cheap watches here!', 'spam'),
    ('sam', 'Spamalot starts at eight.', 'talk'),
    ('lee', 'Is this post spam?', NULL),
    ('lee', 'You have won a car!', 'spam');
