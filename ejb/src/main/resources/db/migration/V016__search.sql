-- Objects whose entry in the search index is out of date: written with the change, taken away once the index has it.
create table search_queue (
  seq bigint generated always as identity primary key,
  object_id uuid not null
);
