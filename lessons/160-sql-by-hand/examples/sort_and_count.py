from cinema import show

show("SELECT title FROM film ORDER BY title;")
show("SELECT title, year FROM film ORDER BY year DESC LIMIT 1;")
show("SELECT COUNT(*) FROM film;")
show("SELECT COUNT(*) FROM film WHERE year = 2004;")
