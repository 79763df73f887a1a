from cinema import show

show("SELECT * FROM film WHERE title = 'Moon Soup';")
show("UPDATE film SET rating = 8 WHERE title = 'Moon Soup';")
show("DELETE FROM film WHERE year < 1990;")
show("SELECT * FROM film;")
