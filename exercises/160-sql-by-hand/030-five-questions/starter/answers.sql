-- Write one query below each heading. End it with a semicolon.
-- Show only the column that the question asks for: one name after SELECT.
-- The rows of the table user stand in data.sql.
-- To see what your queries give, type in the folder of this file: python ask.py

-- question 1: the city of john


-- question 2: the usernames of the users in Paris or in Rome, A to Z


-- question 3: how many users have no email


-- question 4: the three users with the most points, most points first


-- question 5: users with an email and 10 to 20 points, A to Z

