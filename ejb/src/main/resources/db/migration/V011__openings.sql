-- Who has opened what: one row a person, version of the object and session, so that the trail has one entry for each.
create table opening (
  object_id uuid not null,
  person_id uuid not null references person,
  version_id uuid not null,
  session_id uuid not null,
  opened_at timestamp(6) with time zone not null,
  primary key (object_id, person_id, version_id, session_id)
);
