create table poll (
  id uuid primary key,
  version integer not null,
  agenda_item_id uuid not null references agenda_item,
  question varchar(500) not null,
  paper_version_id uuid references paper_version,
  kind varchar(20) not null,
  state varchar(20) not null,
  opened_by uuid not null references person,
  opened_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone,
  base integer,
  present integer,
  quorum integer,
  needed integer,
  votes_for integer,
  votes_against integer,
  votes_other integer,
  not_voted integer,
  verdict varchar(20),
  derivation_vi varchar(2000),
  derivation_en varchar(2000)
);
create index poll_item on poll (agenda_item_id);

create table ballot (
  poll_id uuid not null references poll,
  person_id uuid not null references person,
  choice varchar(10) not null,
  cast_at timestamp(6) with time zone not null,
  primary key (poll_id, person_id)
);
