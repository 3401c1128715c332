create table note (id uuid primary key, text text not null);
create table read_note (id uuid not null, text text not null);
