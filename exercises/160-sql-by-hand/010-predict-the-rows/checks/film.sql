CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT, year INTEGER, rating INTEGER);
INSERT INTO film (title, year, rating) VALUES ('Train', 1999, NULL);
INSERT INTO film (title, year, rating) VALUES ('amber', 2004, 7);
INSERT INTO film (title, year, rating) VALUES ('Blue', 2004, 9);
INSERT INTO film (title, year, rating) VALUES ('Zebra', 1988, NULL);
INSERT INTO film (title, year, rating) VALUES ('delta', 2010, 6);
INSERT INTO film (title, year, rating) VALUES ('Moon', 1999, 8);
