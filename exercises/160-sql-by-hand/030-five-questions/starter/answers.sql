-- Write one query below each heading. End it with a semicolon.

-- question 1: the city of john


-- question 2: the usernames of the users in Paris or in Rome, A to Z


-- question 3: how many users have no email


-- question 4: the three users with the most points, most points first


-- question 5: users with an email and 10 to 20 points, A to Z

