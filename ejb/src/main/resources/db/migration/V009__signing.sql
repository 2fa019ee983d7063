-- Dự thảo: from the first upload to the issued document.
create table draft (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  conclusion_id uuid references conclusion,
  incoming_document_id uuid references incoming_document,
  type varchar(30) not null,
  subject varchar(1000) not null,
  notation varchar(50) not null,
  urgency varchar(20) not null,
  copies integer not null,
  author_id uuid not null references person,
  reviewer_id uuid not null references person,
  signer_id uuid not null references person,
  state varchar(20) not null,
  reason varchar(1000),
  outgoing_document_id uuid references outgoing_document,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null
);
create index draft_author on draft (author_id, state);
create index draft_reviewer on draft (reviewer_id, state);
create index draft_signer on draft (signer_id, state);
alter table outgoing_document add constraint outgoing_document_draft_fk foreign key (draft_id) references draft;
alter table recipient add constraint recipient_draft_fk foreign key (draft_id) references draft;

create table draft_version (
  id uuid primary key,
  version integer not null,
  draft_id uuid not null references draft,
  number integer not null,
  file_id uuid not null references file,
  places text,
  numbered_file_id uuid references file,
  signed_file_id uuid references file,
  sealed_file_id uuid references file,
  signed_at timestamp(6) with time zone,
  sealed_at timestamp(6) with time zone,
  created_by uuid not null references person,
  created_at timestamp(6) with time zone not null,
  unique (draft_id, number)
);

-- A PKCS#12 key store, protected by its owner's passphrase, of a person or (seal) an agency.
create table signing_key (
  id uuid primary key,
  version integer not null,
  person_id uuid references person,
  agency_id uuid references agency,
  key_store bytea not null,
  subject varchar(300) not null,
  issuer varchar(300) not null,
  serial varchar(80) not null,
  not_before timestamp(6) with time zone not null,
  not_after timestamp(6) with time zone not null,
  image_file_id uuid references file,
  enrolled_at timestamp(6) with time zone not null,
  retired_at timestamp(6) with time zone
);

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
