-- SOP revisions: a running case is walked by the wording it was accepted under (house.md H5).
create schema catalogue;

create table catalogue.revision (
  digest    text primary key check (digest ~ '^[0-9a-f]{64}$'),
  office    text not null check (office ~ '^[0-9]{4}$'),
  service   text not null check (service ~ '^[A-Z]{2,6}$'),
  title     text not null,
  content   text not null,
  loaded_at timestamptz not null
);
comment on table catalogue.revision is 'append-only';

create table catalogue.current_revision (
  office    text not null,
  service   text not null,
  digest    text not null references catalogue.revision,
  loaded_at timestamptz not null,
  primary key (office, service)
);
comment on table catalogue.current_revision is 'What the latest start offers; rewritten by every start.';
