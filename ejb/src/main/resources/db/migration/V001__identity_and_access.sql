-- Agencies, units, people, posts, accounts, log-ins; who may open what.
create table agency (
  id uuid primary key,
  version integer not null,
  code varchar(35) not null unique,
  name varchar(200) not null,
  sort_key varchar(600) not null,
  abbreviation varchar(30) not null,
  place varchar(100) not null,
  parent_id uuid references agency,
  internal boolean not null,
  email varchar(200),
  seal_diameter_mm integer not null,
  valid_from date not null,
  valid_to date
);

create table unit (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  parent_id uuid references unit,
  code varchar(30) not null,
  name varchar(200) not null,
  sort_key varchar(600) not null,
  active boolean not null,
  unique (agency_id, code)
);

create table person (
  id uuid primary key,
  version integer not null,
  agency_id uuid not null references agency,
  name varchar(100) not null,
  sort_key varchar(400) not null,
  email varchar(200),
  phone varchar(30),
  locale varchar(5) not null,
  active boolean not null
);
create index person_agency on person (agency_id, sort_key);

-- Chức vụ: what somebody is in a unit. The primary one stands beside the name.
create table post (
  id uuid primary key,
  version integer not null,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  title varchar(100) not null,
  is_primary boolean not null,
  valid_from date not null,
  valid_to date
);
create index post_person on post (person_id);
create index post_unit on post (unit_id);

create table account (
  id uuid primary key,
  version integer not null,
  person_id uuid not null unique references person,
  user_name varchar(60) not null unique,
  password_hash varchar(200) not null,
  must_change_password boolean not null,
  active boolean not null
);

create table account_role (
  account_id uuid not null references account,
  role varchar(20) not null,
  primary key (account_id, role)
);

-- Only hashes of session and token secrets are kept.
create table login_session (
  id uuid primary key,
  account_id uuid not null references account,
  started_at timestamp(6) with time zone not null,
  last_active_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  address varchar(60),
  user_agent varchar(300)
);
create index login_session_account on login_session (account_id, ended_at);

create table api_token (
  id uuid primary key,
  account_id uuid not null references account,
  name varchar(100) not null,
  secret_sha256 varchar(64) not null unique,
  created_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone
);

create table login_throttle (
  subject varchar(200) primary key,
  failures integer not null,
  closed_until timestamp(6) with time zone
);

-- Days that differ from the week: public holidays (working = false) and swapped working days (working = true).
create table calendar_day (
  calendar_date date primary key,
  name varchar(200) not null,
  working boolean not null
);

-- One row for each token that opens an object. Lists, search, files and exports all ask this table.
create table access_entry (
  object_id uuid not null,
  token varchar(80) not null,
  primary key (object_id, token)
);
create index access_entry_token on access_entry (token, object_id);

create table audit_event (
  id uuid primary key,
  seq bigint generated always as identity,
  at timestamp(6) with time zone not null,
  agency_id uuid,
  actor_id uuid,
  actor_name varchar(100) not null,
  action varchar(60) not null,
  object_kind varchar(30),
  object_id uuid,
  reference varchar(200),
  title varchar(600),
  detail text,
  request_id varchar(40),
  address varchar(60)
);
create index audit_event_object on audit_event (object_id, seq);
create index audit_event_at on audit_event (at);

-- The answer to a request that may come twice.
create table idempotency (
  account_id uuid not null,
  request_key varchar(100) not null,
  request_hash varchar(64) not null,
  status integer not null,
  answer text,
  created_at timestamp(6) with time zone not null,
  primary key (account_id, request_key)
);
