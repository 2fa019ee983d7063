-- The PDF that an office file became, as it came from the converter; the view copy is derived from it.
alter table file add column converted_sha256 varchar(64);

-- Checks run in the background, at an address that cannot be guessed.
delete from verification;
alter table verification add column id varchar(32) not null;
alter table verification add column attempts integer not null;
alter table verification add column reason varchar(30);
alter table verification add column pictures text;
alter table verification add constraint verification_id unique (id);
create index verification_requested on verification (requested_at);
-- A column whose name ends in sha256 names bytes in the store: the check and the sweep go by that. This one does not.
alter table verification rename column sha256 to content_hash;

-- Every stored file is compared with its SHA-256 again and again; a run goes on after a restart where it stopped.
create table store_run (
  id uuid primary key,
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  last_hash varchar(64) not null,
  checked bigint not null,
  bytes bigint not null,
  faulty bigint not null,
  swept bigint not null
);
create index store_run_started on store_run (started_at);

create table store_fault (
  hash varchar(64) primary key,
  kind varchar(10) not null,
  found_at timestamp(6) with time zone not null
);
create index file_view_sha256 on file (view_sha256);
create index file_thumbnail_sha256 on file (thumbnail_sha256);
create index file_converted_sha256 on file (converted_sha256);
