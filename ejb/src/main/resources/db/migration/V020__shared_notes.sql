-- A note may be shared with a unit, or with everybody who takes part in the meeting, and answered.
alter table annotation add column shared_with_members boolean default false not null;

create table annotation_share_unit (
  annotation_id uuid not null references annotation,
  unit_id uuid not null references unit,
  primary key (annotation_id, unit_id)
);
create index annotation_share_unit_unit on annotation_share_unit (unit_id);

create table annotation_reply (
  id uuid primary key,
  version integer not null,
  annotation_id uuid not null references annotation,
  author_id uuid not null references person,
  text varchar(4000) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone
);
create index annotation_reply_annotation on annotation_reply (annotation_id);
