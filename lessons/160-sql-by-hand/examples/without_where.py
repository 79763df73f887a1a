from cinema import show

show("UPDATE film SET rating = 8;")
show("SELECT title, rating FROM film;")
