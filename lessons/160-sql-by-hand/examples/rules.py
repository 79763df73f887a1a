from cinema import show

show("INSERT INTO film (title, year) VALUES ('Amber', 1950);")
show("INSERT INTO film (title, year) VALUES (NULL, 1950);")
show("INSERT INTO film (title, year) VALUES ('Amber Two', 2012);")
