# Write your answers between the quotes, and run nothing before.
#
# The query gives …                       You write …
#   names or titles                       the words, with commas: "red, Blue"
#   one number                            the number: "17"
#   no row at all                         the word: "nothing"
#   something that SQL does not promise   the words: "no promise"
#
# Copy capital letters exactly: Dan is not dan.
# The order of the words counts only where the query has ORDER BY.

# --- Task 1: the table user ---------------------------------------------
#
#    id | username | city  | visits
#    1  | ada      | Rome  | 3
#    2  | Bob      | Paris | NULL
#    3  | cleo     | NULL  | 8
#    4  | Dan      | Rome  | 1
#    5  | eva      | NULL  | 12
#    6  | finn     | Oslo  | 5

# SELECT username FROM user WHERE city = 'Rome';
Q1 = ""

# SELECT username FROM user WHERE city = NULL;
Q2 = ""

# SELECT COUNT(visits) FROM user;
Q3 = ""

# SELECT COUNT(*) FROM user WHERE city IS NULL;
Q4 = ""

# SELECT username FROM user ORDER BY username LIMIT 2;
Q5 = ""

# SELECT username FROM user ORDER BY visits DESC LIMIT 1;
Q6 = ""

# Does SQL promise which row comes? If yes, which one?
# SELECT username FROM user LIMIT 1;
Q7 = ""

# SELECT username FROM user WHERE city <> 'Rome';
Q8 = ""

# --- Task 2: the table film ---------------------------------------------
#
#    id | title | year | rating
#    1  | Train | 1999 | NULL
#    2  | amber | 2004 | 7
#    3  | Blue  | 2004 | 9
#    4  | Zebra | 1988 | NULL
#    5  | delta | 2010 | 6
#    6  | Moon  | 1999 | 8

# SELECT COUNT(rating) FROM film;
Q9 = ""

# SELECT COUNT(*) FROM film WHERE rating = NULL;
Q10 = ""

# SELECT title FROM film ORDER BY title DESC LIMIT 2;
Q11 = ""

# SELECT title FROM film WHERE year = 2004 AND rating > 8;
Q12 = ""

# Does SQL promise which row comes? If yes, which one?
# SELECT title FROM film WHERE year > 1990 LIMIT 1;
Q13 = ""

# SELECT title FROM film WHERE rating <> 7;
Q14 = ""

# SELECT COUNT(*) FROM film WHERE rating IS NULL;
Q15 = ""

# SELECT title FROM film ORDER BY year LIMIT 1;
Q16 = ""
