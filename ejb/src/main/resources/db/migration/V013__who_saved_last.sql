-- Who saved last, so that whoever saves on an older state can be told.
alter table submission add column changed_by uuid references person;
alter table submission add column changed_at timestamp(6) with time zone;
alter table meeting add column changed_by uuid references person;
alter table meeting add column changed_at timestamp(6) with time zone;
alter table agenda_item add column changed_by uuid references person;
alter table agenda_item add column changed_at timestamp(6) with time zone;
