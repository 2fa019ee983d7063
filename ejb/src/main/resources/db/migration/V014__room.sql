-- Since when a meeting deals with its current item: for the time that remains.
alter table meeting add column current_since timestamp(6) with time zone;
