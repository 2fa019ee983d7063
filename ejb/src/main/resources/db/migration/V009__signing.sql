-- Dự thảo: from the first upload to the issued document. Its number stands in outgoing_document, its distribution
-- list in recipient.
create table draft (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  conclusion_id uuid,
  incoming_document_id uuid,
  type varchar(30) not null,
  subject varchar(1000) not null,
  notation varchar(50) not null,
  urgency varchar(20) not null,
  copies integer not null,
  author_id uuid not null references person,
  unit_id uuid references unit,
  reviewer_id uuid not null references person,
  signer_id uuid not null references person,
  state varchar(20) not null,
  reason varchar(1000),
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null
);
create index draft_author on draft (author_id, state);
create index draft_reviewer on draft (reviewer_id, state);
create index draft_signer on draft (signer_id, state);
create index draft_agency on draft (agency_id, state);
create index draft_conclusion on draft (conclusion_id);
create index draft_incoming on draft (incoming_document_id);

-- Each upload of a draft, with what became of it. The numbered copy is what is signed.
create table draft_version (
  id uuid primary key,
  draft_id uuid not null references draft,
  number integer not null,
  file_id uuid not null references file,
  places text,
  numbered_sha256 varchar(64),
  signed_file_id uuid references file,
  sealed_file_id uuid references file,
  mark text,
  created_by uuid not null references person,
  created_at timestamp(6) with time zone not null,
  unique (draft_id, number)
);

-- A PKCS#12 key store that only its owner's passphrase opens; of a person, or (seal) of an agency.
create table signing_key (
  id uuid primary key,
  version integer not null,
  person_id uuid references person,
  agency_id uuid references agency,
  key_store bytea not null,
  subject varchar(500) not null,
  issuer varchar(500) not null,
  serial varchar(80) not null,
  not_before timestamp(6) with time zone not null,
  not_after timestamp(6) with time zone not null,
  image_sha256 varchar(64),
  enrolled_at timestamp(6) with time zone not null,
  retired_at timestamp(6) with time zone,
  failures integer not null,
  closed_until timestamp(6) with time zone
);
create index signing_key_person on signing_key (person_id, retired_at);
create index signing_key_agency on signing_key (agency_id, retired_at);

create table demo_authority (
  id integer primary key,
  material bytea not null
);

-- One validation report for each content hash.
create table verification (
  sha256 varchar(64) primary key,
  state varchar(10) not null,
  integrity varchar(12),
  report text,
  requested_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone
);
