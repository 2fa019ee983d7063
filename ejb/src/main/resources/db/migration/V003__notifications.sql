-- Mail leaves from here, after the transaction that wrote it.
create table outbox_mail (
  id uuid primary key,
  version integer not null,
  agency_id uuid references agency,
  person_id uuid references person,
  recipient varchar(200) not null,
  recipient_name varchar(100),
  subject varchar(500) not null,
  body text not null,
  calendar text,
  calendar_method varchar(10),
  attachment_file_id uuid references file,
  message_id varchar(120) not null unique,
  object_id uuid,
  state varchar(10) not null,
  attempts integer not null,
  next_at timestamp(6) with time zone not null,
  node varchar(100),
  error varchar(500),
  created_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone
);
create index outbox_mail_next on outbox_mail (state, next_at);

create table notice (
  id uuid primary key,
  person_id uuid not null references person,
  text varchar(600) not null,
  link varchar(200),
  object_id uuid,
  created_at timestamp(6) with time zone not null,
  read_at timestamp(6) with time zone
);
create index notice_person on notice (person_id, read_at, created_at);
