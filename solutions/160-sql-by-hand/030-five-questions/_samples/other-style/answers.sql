--QUESTION 1
select u.city
from user as u
where u.username in ('john') -- it's one; user
--Question 2
SELECT "username" FROM "user" WHERE city LIKE 'Paris' OR city LIKE 'Rome' ORDER BY 1 ASC

/* the rest
   of the answers; */
-- question 3
SELECT COUNT(*) - COUNT(email) AS without_email FROM user;
-- question 4
SELECT username FROM user ORDER BY -points LIMIT 3;
-- question 5
SELECT DISTINCT username FROM user WHERE email <> '' AND points >= 10 AND NOT points > 20 ORDER BY username;
