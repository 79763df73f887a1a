-- Write one statement below each heading. End it with a semicolon.
-- The rows of both tables stand in data.sql.
-- Look first: write SELECT * FROM and so on, and type in the folder of this file: python look.py
-- Are these the right rows? Then turn SELECT * into UPDATE or DELETE.

-- change 1: the user with the username sam is now called Sam Stone


-- change 2: delete the posts whose kind is spam

