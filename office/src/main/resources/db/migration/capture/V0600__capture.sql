create schema capture;

-- The only place where a NIK meets the random reference under which biometrics rest.
create table capture.subject (
  nik         text primary key check (nik ~ '^[0-9]{16}$'),
  subject     uuid not null unique,
  enlisted_at timestamptz not null
);

-- One recording per opening of the row (SOP 7.2.1.1 order and sign-offs).
create table capture.session (
  step                 uuid primary key,
  case_id              uuid not null,
  case_number          text not null,
  subject              uuid not null references capture.subject (subject),
  -- Until the seal the samples rest in the vault under this reference, whose key dies with the seal.
  draft                uuid not null unique,
  opened_at            timestamptz not null,
  opened_by            uuid not null,
  biodata_confirmed_at timestamptz,
  approved_at          timestamptz,
  approved_by          uuid,
  approved_reasons     text[],
  approval_note        text,
  sealed_at            timestamptz,
  sealed_by            uuid,
  check ((approved_at is null) = (approved_by is null)),
  check ((sealed_at is null) = (sealed_by is null)),
  -- Four eyes: who approves the exception is not who signs off.
  check (approved_by is null or sealed_by is null or approved_by <> sealed_by)
);
create index session_by_case on capture.session (case_id, sealed_at desc) where sealed_at is not null;
create index session_by_subject on capture.session (subject);

-- The best sample of a slot; the image itself rests in the vault.
create table capture.sample (
  step     uuid not null references capture.session (step),
  slot     text not null,
  digest   text not null,
  quality  integer check (quality between 0 and 100),
  minutiae integer,
  advice   text not null,
  dpi      integer,
  score    double precision,
  source   text not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  primary key (step, slot)
);

-- A finger, eye or signature that cannot be taken, with its reason (domain.md 4.1).
create table capture.absence (
  step     uuid not null references capture.session (step),
  slot     text not null,
  reason   text not null,
  note     text not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  primary key (step, slot)
);

-- Every try, also the refused ones: counted, and shown with the reason.
create table capture.attempt (
  id      bigint generated always as identity primary key,
  step    uuid not null references capture.session (step),
  slot    text not null,
  outcome text not null,
  counts  boolean not null,
  facts   jsonb not null,
  at      timestamptz not null,
  officer uuid not null
);
create index attempt_by_step on capture.attempt (step, slot, id);
comment on table capture.attempt is 'append-only';

create function capture.forbid_change_after_seal() returns trigger language plpgsql as $$
declare
  touched uuid := case when tg_op = 'DELETE' then old.step else new.step end;
begin
  if exists (select from capture.session s where s.step = touched and s.sealed_at is not null) then
    raise exception 'a sealed recording never changes';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger session_sealed before update or delete on capture.session
  for each row execute function capture.forbid_change_after_seal();
create trigger sample_sealed before insert or update or delete on capture.sample
  for each row execute function capture.forbid_change_after_seal();
create trigger absence_sealed before insert or update or delete on capture.absence
  for each row execute function capture.forbid_change_after_seal();
