-- Fill the blanks. A blank may need more than one word.

CREATE TABLE user (
    id ____,
    username ____
);
