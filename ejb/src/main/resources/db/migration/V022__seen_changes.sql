-- What a reader has said to have seen of what became of a paper; nobody else's business.
create table seen_change (
  id uuid primary key,
  version integer not null,
  person_id uuid not null references person,
  paper_version_id uuid not null references paper_version,
  state varchar(10) not null,
  unique (person_id, paper_version_id, state)
);
