from cinema import show

show("SELECT * FROM film;")
show("SELECT title, year FROM film;")
show("SELECT title FROM film WHERE year = 2004;")
show("SELECT year FROM film WHERE title = 'Amber';")
