-- Write one query below each heading. End it with a semicolon.

-- question 1: the city of john
SELECT city FROM user WHERE username = 'john';

-- question 2: the usernames of the users in Paris or in Rome, A to Z
SELECT username FROM user ORDER BY username WHERE city = 'Paris' OR city = 'Rome';

-- question 3: how many users have no email
SELECT COUNT(*) FROM user WHERE email IS NULL;

-- question 4: the three users with the most points, most points first
SELECT username FROM user ORDER BY points DESC LIMIT 3;

-- question 5: users with an email and 10 to 20 points, A to Z
SELECT username FROM user WHERE email IS NOT NULL AND points BETWEEN 10 AND 20 ORDER BY username;
