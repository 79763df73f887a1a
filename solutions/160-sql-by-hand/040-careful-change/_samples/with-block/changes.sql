-- Change 1
update "user" set "name" = 'Sam' || ' Stone' where id = (select id from user where username = 'sam');
-- Change 2
DELETE FROM post WHERE id IN (SELECT id FROM post WHERE kind LIKE 'spam');
