-- A note belongs to a version of a paper, a page of it, and geometry in PDF user space of that page.
create table annotation (
  id uuid primary key,
  version integer not null,
  paper_version_id uuid not null references paper_version,
  page integer not null,
  author_id uuid not null references person,
  kind varchar(20) not null,
  geometry text not null,
  colour varchar(7) not null,
  width numeric(5,2),
  text varchar(10000),
  quote_exact varchar(10000),
  quote_prefix varchar(200),
  quote_suffix varchar(200),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone
);
create index annotation_paper on annotation (paper_version_id, author_id);

create table annotation_share (
  annotation_id uuid not null references annotation,
  person_id uuid not null references person,
  primary key (annotation_id, person_id)
);
create index annotation_share_person on annotation_share (person_id);
