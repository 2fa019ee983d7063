-- Bodies (tập thể quyết định) with the rules their votes follow.
create table body (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  name varchar(200) not null,
  quorum_numerator integer not null,
  quorum_denominator integer not null,
  majority_numerator integer not null,
  majority_denominator integer not null,
  majority_base varchar(20) not null,
  chair_breaks_tie boolean not null,
  substitutes_vote boolean not null,
  rule_source varchar(300),
  active boolean not null
);

create table body_member (
  body_id uuid not null references body,
  person_id uuid not null references person,
  role varchar(20) not null,
  votes boolean not null,
  position integer not null,
  primary key (body_id, person_id)
);

create table room (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  name varchar(100) not null,
  location varchar(200),
  seats integer not null,
  active boolean not null
);

-- Tờ trình: what an officer proposes for a decision.
create table submission (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  incoming_document_id uuid references incoming_document,
  title varchar(500) not null,
  summary varchar(4000),
  author_id uuid not null references person,
  state varchar(20) not null,
  meeting_id uuid,
  reason varchar(1000),
  created_at timestamp(6) with time zone not null,
  proposed_at timestamp(6) with time zone
);
create index submission_author on submission (author_id, state);

create table submission_file (
  submission_id uuid not null references submission,
  position integer not null,
  file_id uuid not null references file,
  title varchar(300) not null,
  primary key (submission_id, position)
);

create table meeting (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  body_id uuid not null references body,
  title varchar(300) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  room_id uuid references room,
  chair_id uuid not null references person,
  secretary_id uuid not null references person,
  state varchar(20) not null,
  edition integer not null,
  calendar_sequence integer not null,
  cancel_reason varchar(500),
  opened_at timestamp(6) with time zone,
  closed_at timestamp(6) with time zone,
  current_item_id uuid,
  minutes_file_id uuid references file,
  created_at timestamp(6) with time zone not null
);
create index meeting_agency on meeting (agency_id, starts_at);
alter table submission add constraint submission_meeting foreign key (meeting_id) references meeting;

create table participant (
  id uuid primary key,
  version integer not null,
  meeting_id uuid not null references meeting,
  person_id uuid not null references person,
  role varchar(20) not null,
  votes boolean not null,
  position integer not null,
  answer varchar(20) not null,
  reason varchar(500),
  substitute_id uuid references person,
  replied_at timestamp(6) with time zone,
  present boolean not null,
  present_at timestamp(6) with time zone,
  stands_for_id uuid references participant,
  calendar_sequence integer,
  removed boolean not null,
  unique (meeting_id, person_id)
);
create index participant_person on participant (person_id);

create table agenda_item (
  id uuid primary key,
  version integer not null,
  meeting_id uuid not null references meeting,
  position integer not null,
  title varchar(500) not null,
  presenter_id uuid references person,
  duration_minutes integer not null,
  submission_id uuid references submission,
  published_in integer,
  removed boolean not null
);
create index agenda_item_meeting on agenda_item (meeting_id, position);

-- A guest is invited to some items only.
create table guest_item (
  participant_id uuid not null references participant,
  agenda_item_id uuid not null references agenda_item,
  primary key (participant_id, agenda_item_id)
);

create table paper (
  id uuid primary key,
  version integer not null,
  agenda_item_id uuid not null references agenda_item,
  position integer not null,
  title varchar(300) not null,
  withdrawn_at timestamp(6) with time zone
);
create index paper_item on paper (agenda_item_id, position);

create table paper_version (
  id uuid primary key,
  paper_id uuid not null references paper,
  number integer not null,
  file_id uuid not null references file,
  note varchar(500),
  published_in integer,
  created_by uuid not null references person,
  created_at timestamp(6) with time zone not null,
  unique (paper_id, number)
);

create table edition (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  number integer not null,
  message varchar(2000),
  published_by uuid not null references person,
  published_at timestamp(6) with time zone not null,
  unique (meeting_id, number)
);

-- What an edition shows, kept as it was published.
create table edition_item (
  edition_id uuid not null references edition,
  agenda_item_id uuid not null references agenda_item,
  position integer not null,
  title varchar(500) not null,
  presenter_id uuid references person,
  duration_minutes integer not null,
  change varchar(20),
  primary key (edition_id, agenda_item_id)
);

create table edition_paper (
  edition_id uuid not null references edition,
  paper_id uuid not null references paper,
  paper_version_id uuid not null references paper_version,
  agenda_item_id uuid not null references agenda_item,
  position integer not null,
  title varchar(300) not null,
  change varchar(20),
  primary key (edition_id, paper_id)
);

-- One pack for each set of people who see the same papers: of an edition, or a preview before there is one.
create table pack (
  id uuid primary key,
  version integer not null,
  meeting_id uuid not null references meeting,
  edition integer,
  content_key varchar(64) not null,
  state varchar(20) not null,
  attempts integer not null,
  next_at timestamp(6) with time zone not null,
  file_id uuid references file,
  reason varchar(30),
  page_count integer,
  created_at timestamp(6) with time zone not null,
  built_at timestamp(6) with time zone
);
create index pack_meeting on pack (meeting_id, edition);
create index pack_next on pack (state, next_at);

create table pack_reader (
  pack_id uuid not null references pack,
  person_id uuid not null references person,
  primary key (pack_id, person_id)
);

create table pack_item (
  pack_id uuid not null references pack,
  agenda_item_id uuid not null references agenda_item,
  position integer not null,
  title varchar(500) not null,
  presenter varchar(220),
  duration_minutes integer not null,
  primary key (pack_id, agenda_item_id)
);

create table pack_paper (
  pack_id uuid not null references pack,
  paper_version_id uuid not null references paper_version,
  agenda_item_id uuid not null references agenda_item,
  position integer not null,
  title varchar(300) not null,
  first_page integer,
  pages integer,
  primary key (pack_id, paper_version_id)
);

create table conclusion (
  id uuid primary key,
  version integer not null,
  agenda_item_id uuid not null references agenda_item,
  text varchar(4000) not null,
  responsible_id uuid references person,
  due_date date,
  position integer not null,
  author_id uuid not null references person,
  created_at timestamp(6) with time zone not null
);
create index conclusion_responsible on conclusion (responsible_id);
create index conclusion_item on conclusion (agenda_item_id);
