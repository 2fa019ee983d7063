-- The types of outgoing documents that share a sequence of their own; the rest take from the general register.
create table register_type (
  register_id uuid not null references register,
  type varchar(30) not null,
  primary key (register_id, type)
);
