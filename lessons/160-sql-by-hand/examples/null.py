from cinema import show

show("SELECT title FROM film WHERE rating = NULL;")
show("SELECT title FROM film WHERE rating IS NULL;")
show("SELECT title FROM film WHERE rating <> 7;")
show("SELECT COUNT(*), COUNT(rating) FROM film;")
