-- Write one statement below each heading. End it with a semicolon.

-- change 1: the user with the username sam is now called Sam Stone
UPDATE FROM user SET name = 'Sam Stone' WHERE username = 'sam';

-- change 2: delete the posts whose kind is spam
DELETE FROM post WHERE kind = 'spam';
