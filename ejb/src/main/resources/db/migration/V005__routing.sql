-- Bút phê: a leader's directive on an incoming document (Decree 30 art. 23).
create table directive (
  id uuid primary key,
  document_id uuid not null references incoming_document,
  author_id uuid not null references person,
  text varchar(2000) not null,
  due_date date,
  created_at timestamp(6) with time zone not null
);
create index directive_document on directive (document_id);

create table assignment (
  id uuid primary key,
  version integer not null,
  directive_id uuid not null references directive,
  document_id uuid not null references incoming_document,
  assignee_id uuid not null references person,
  role varchar(20) not null,
  state varchar(20) not null,
  due_date date,
  reason varchar(1000),
  result varchar(2000),
  created_at timestamp(6) with time zone not null,
  first_seen_at timestamp(6) with time zone,
  changed_at timestamp(6) with time zone not null,
  unique (directive_id, assignee_id)
);
create index assignment_assignee on assignment (assignee_id, state, due_date);
create index assignment_document on assignment (document_id);
