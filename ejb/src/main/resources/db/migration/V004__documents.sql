-- Registers (Decree 30/2020/NĐ-CP art. 15, 22): one sequence a register and year.
create table register (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  direction varchar(10) not null,
  code varchar(30) not null,
  name varchar(200) not null,
  active boolean not null,
  unique (agency_id, direction, code)
);

-- A number is taken by whoever holds the lock on this row; a roll-back gives it back.
create table register_counter (
  register_id uuid not null references register,
  registry_year integer not null,
  last_number integer not null,
  primary key (register_id, registry_year)
);

-- A document sent by another agency of the system has no arrival number until the clerk has registered it.
create table incoming_document (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  register_id uuid references register,
  registry_year integer not null,
  arrival_number integer,
  arrival_date date not null,
  number integer,
  sub_number varchar(3),
  notation varchar(50),
  reference varchar(80),
  reference_key varchar(80),
  issued_date date,
  issuing_agency varchar(200) not null,
  issuing_agency_folded varchar(400) not null,
  type varchar(30) not null,
  subject varchar(1000) not null,
  signer varchar(100),
  urgency varchar(20) not null,
  secrecy varchar(20) not null,
  search_text varchar(2000) not null,
  copies integer not null,
  paper_received boolean not null,
  file_id uuid not null references file,
  state varchar(20) not null,
  due_date date,
  lead_id uuid references person,
  forwarded_on date,
  void_reason varchar(500),
  registered_by uuid references person,
  registered_at timestamp(6) with time zone,
  changed_by uuid references person,
  changed_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  outgoing_document_id uuid,
  unique (register_id, registry_year, arrival_number),
  check (arrival_number is not null or state in ('ARRIVED', 'VOIDED'))
);
create index incoming_document_list on incoming_document (agency_id, registry_year, arrival_number);
create index incoming_document_state on incoming_document (agency_id, state, registry_year, arrival_number);
create index incoming_document_reference on incoming_document (agency_id, reference_key);
create index incoming_document_file on incoming_document (file_id);
create index incoming_document_outgoing on incoming_document (outgoing_document_id);

-- Who stands how to a document, besides the lead and the clerk who registered it.
create table incoming_party (
  document_id uuid not null references incoming_document,
  relation varchar(20) not null,
  person_id uuid not null references person,
  primary key (document_id, relation, person_id)
);

create table outgoing_document (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  register_id uuid not null references register,
  registry_year integer not null,
  number integer not null,
  notation varchar(50) not null,
  reference varchar(80) not null,
  issued_date date not null,
  type varchar(30) not null,
  subject varchar(1000) not null,
  search_text varchar(2000) not null,
  signer_id uuid references person,
  drafting_unit_id uuid references unit,
  urgency varchar(20) not null,
  copies integer not null,
  file_id uuid references file,
  draft_id uuid not null unique,
  state varchar(20) not null,
  void_reason varchar(500),
  reserved_at timestamp(6) with time zone not null,
  issued_at timestamp(6) with time zone,
  unique (register_id, registry_year, number)
);
create index outgoing_document_list on outgoing_document (agency_id, registry_year, number);
create index outgoing_document_state on outgoing_document (agency_id, state, registry_year, number);

create table outgoing_party (
  document_id uuid not null references outgoing_document,
  relation varchar(20) not null,
  person_id uuid not null references person,
  primary key (document_id, relation, person_id)
);

-- Nơi nhận: who a document goes to, inside (an agency of the system) or outside (a mail address).
create table recipient (
  id uuid primary key,
  draft_id uuid not null,
  position integer not null,
  agency_id uuid references agency,
  name varchar(200) not null,
  email varchar(200),
  purpose varchar(20) not null,
  delivered_at timestamp(6) with time zone,
  incoming_document_id uuid references incoming_document
);
create index recipient_draft on recipient (draft_id);
