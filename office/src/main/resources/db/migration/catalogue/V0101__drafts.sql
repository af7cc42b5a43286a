-- Revisions an office makes by itself: a draft many hands write, an enactment one hand signs.
create table catalogue.draft (
  id           uuid primary key,
  office       text not null check (office ~ '^[0-9]{4}$'),
  service      text not null check (service ~ '^[A-Z]{2,6}$'),
  kind         text not null check (kind in ('REVISION', 'ROLLBACK', 'END')),
  -- In force when the draft was begun; null where the office had no such service.
  base         text references catalogue.revision,
  -- An SOP file, perhaps with flaws: what was typed is kept also where it is refused.
  content      text not null,
  state        text not null check (state in ('OPEN', 'PROPOSED', 'APPROVED', 'WITHDRAWN')),
  -- Counted up by every change; whoever brings an older one is told.
  version      int not null,
  reason       text not null default '',
  effective_on date,
  remark       text not null default '',
  started_at   timestamptz not null,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  check (state <> 'PROPOSED' or (effective_on is not null and reason <> ''))
);
create unique index one_draft_at_work on catalogue.draft (office, service)
  where state in ('OPEN', 'PROPOSED');

-- Everybody who wrote in a draft; none of these persons may approve it (four eyes).
create table catalogue.draft_hand (
  draft    uuid not null references catalogue.draft,
  officer  uuid not null,
  person   uuid not null,
  first_at timestamptz not null,
  primary key (draft, officer)
);
comment on table catalogue.draft_hand is 'append-only';

-- What the head of the office put in force. The highest number whose moment has come is in force,
-- so a later decision takes the place of an earlier one that has not begun yet.
create table catalogue.enactment (
  office          text not null check (office ~ '^[0-9]{4}$'),
  service         text not null check (service ~ '^[A-Z]{2,6}$'),
  number          int not null check (number > 0),
  kind            text not null check (kind in ('REVISION', 'ROLLBACK', 'END')),
  digest          text references catalogue.revision,
  draft           uuid not null unique references catalogue.draft,
  reason          text not null,
  drafted_by      uuid not null,
  drafted_person  uuid not null,
  approved_by     uuid not null,
  approved_person uuid not null,
  approved_at     timestamptz not null,
  effective_at    timestamptz not null,
  primary key (office, service, number),
  check ((digest is null) = (kind = 'END')),
  check (drafted_person <> approved_person),
  check (effective_at >= approved_at)
);
comment on table catalogue.enactment is 'append-only';
