-- Where a note lies in a later version of its paper. The note itself keeps the place it was made at.
create table annotation_place (
  id uuid primary key,
  annotation_id uuid not null references annotation,
  paper_version_id uuid not null references paper_version,
  from_version_id uuid not null references paper_version,
  from_page integer not null,
  page integer not null,
  geometry text not null,
  quote_exact varchar(10000),
  quote_prefix varchar(200),
  quote_suffix varchar(200),
  was varchar(10000),
  state varchar(20) not null,
  placed_at timestamp(6) with time zone not null,
  unique (annotation_id, paper_version_id)
);
create index annotation_place_version on annotation_place (paper_version_id);

-- Two versions of a paper compared by their words; outlives a restart.
create table version_comparison (
  id uuid primary key,
  before_id uuid not null references paper_version,
  after_id uuid not null references paper_version,
  state varchar(10) not null,
  attempts integer not null,
  next_at timestamp(6) with time zone not null,
  difference text,
  unique (before_id, after_id)
);
create index version_comparison_waiting on version_comparison (state, next_at);

-- Where a reader stopped, and which pages were before their eyes; nobody else's business.
create table reading_place (
  id uuid primary key,
  version integer not null,
  person_id uuid not null references person,
  paper_version_id uuid not null references paper_version,
  page integer not null,
  seen varchar(20000) not null,
  read_at timestamp(6) with time zone not null,
  unique (person_id, paper_version_id)
);

-- Versions that were there before: their notes are carried at the first start.
insert into version_comparison (id, before_id, after_id, state, attempts, next_at)
select later.id, earlier.id, later.id, 'WAITING', 0, current_timestamp
from paper_version earlier join paper_version later on later.paper_id = earlier.paper_id and later.number = earlier.number + 1;
