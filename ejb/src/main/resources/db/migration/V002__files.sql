-- Content-addressed files: bytes live in the file store under their SHA-256.
create table file (
  id uuid primary key,
  version integer not null,
  sha256 varchar(64) not null,
  size bigint not null,
  media_type varchar(100) not null,
  name varchar(255) not null,
  state varchar(10) not null,
  reason varchar(30),
  pages integer,
  has_text boolean,
  signatures integer,
  view_sha256 varchar(64),
  view_size bigint,
  thumbnail_sha256 varchar(64),
  uploaded_by uuid references person,
  uploaded_at timestamp(6) with time zone not null
);
create index file_sha256 on file (sha256);

-- A file is open to whoever may open one of the objects it belongs to.
create table file_link (
  file_id uuid not null references file,
  object_id uuid not null,
  primary key (file_id, object_id)
);
create index file_link_object on file_link (object_id);

create table file_page (
  file_id uuid not null references file,
  page integer not null,
  body text not null,
  primary key (file_id, page)
);

-- Work for the worker JVM; outlives a restart.
create table file_task (
  id uuid primary key,
  file_id uuid not null references file,
  kind varchar(30) not null,
  state varchar(10) not null,
  attempts integer not null,
  next_at timestamp(6) with time zone not null,
  result text,
  created_at timestamp(6) with time zone not null,
  unique (file_id, kind)
);
create index file_task_next on file_task (state, next_at);
