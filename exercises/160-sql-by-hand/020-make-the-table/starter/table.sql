-- Fill the blanks, and take the signs ____ away. A blank may need more than one word.
-- To try it, type in the folder of this file: python practice.py

CREATE TABLE user (
    id ____,
    username ____
);
