create table if not exists "user" (
    id integer,
    username varchar(20),
    primary key (id),
    unique (username),
    check (username is not null)
);
