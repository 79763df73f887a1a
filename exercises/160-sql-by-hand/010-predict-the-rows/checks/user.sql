CREATE TABLE user (id INTEGER PRIMARY KEY, username TEXT, city TEXT, visits INTEGER);
INSERT INTO user (username, city, visits) VALUES ('ada', 'Rome', 3);
INSERT INTO user (username, city, visits) VALUES ('Bob', 'Paris', NULL);
INSERT INTO user (username, city, visits) VALUES ('cleo', NULL, 8);
INSERT INTO user (username, city, visits) VALUES ('Dan', 'Rome', 1);
INSERT INTO user (username, city, visits) VALUES ('eva', NULL, 12);
INSERT INTO user (username, city, visits) VALUES ('finn', 'Oslo', 5);
