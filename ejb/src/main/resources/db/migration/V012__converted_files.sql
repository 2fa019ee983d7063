-- The PDF that an office file became, as it came from the converter; the view copy is derived from it.
alter table file add column converted_sha256 varchar(64);
