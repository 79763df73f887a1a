from cinema import show

show("SELECT title FROM film WHERE year = 2004 AND rating > 5;")
show("SELECT title FROM film WHERE year = 1988 OR year = 1999;")
show("SELECT title FROM film WHERE year IN (1988, 1999);")
show("SELECT title FROM film WHERE year BETWEEN 1999 AND 2004;")
show("SELECT title FROM film WHERE title LIKE '%oo%';")
