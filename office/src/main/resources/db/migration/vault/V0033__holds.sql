-- Legal holds: what is needed in a court case, an audit or a complaint is not destroyed, whoever
-- wishes it and however much its time has passed. The triggers stand below every way of the program.
create table vault.hold (
  id          uuid primary key,
  subject     uuid not null,
  case_number text not null,
  what        text not null check (length(what) between 1 and 200),
  reason      text not null check (length(trim(reason)) >= 10),
  placed_at   timestamptz not null,
  placed_by   uuid not null,
  lifted_at   timestamptz,
  lifted_by   uuid,
  lifted_why  text check (length(trim(lifted_why)) >= 10),
  serial      bigint generated always as identity,
  check (num_nulls(lifted_at, lifted_by, lifted_why) in (0, 3))
);
create index hold_of_subject on vault.hold (subject) where lifted_at is null;
create index hold_of_case on vault.hold (case_number) where lifted_at is null;

create function vault.is_held(wanted uuid) returns boolean language sql stable as
$$ select exists (select from vault.hold where subject = wanted and lifted_at is null) $$;

create function vault.refuse_held() returns trigger language plpgsql as
$$
begin
  if vault.is_held(old.subject) then
    raise exception 'held: the contents of subject % are under a legal hold', old.subject
      using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger held before delete or update on vault.item
  for each row execute function vault.refuse_held();
create trigger held_key before delete on vault.subject_key
  for each row execute function vault.refuse_held();
create trigger held_key_destroyed before update on vault.subject_key
  for each row when (old.wrapped is not null and new.wrapped is null)
  execute function vault.refuse_held();

-- A hold ends by being lifted, once, by somebody with a reason; its row stays as it was written.
create function vault.keep_hold() returns trigger language plpgsql as
$$
begin
  if tg_op = 'DELETE' or old.lifted_at is not null or new.lifted_at is null
     or row (new.id, new.subject, new.case_number, new.what, new.reason, new.placed_at, new.placed_by)
        is distinct from
        row (old.id, old.subject, old.case_number, old.what, old.reason, old.placed_at, old.placed_by)
  then
    raise exception 'held: a hold is lifted, nothing else'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger kept before delete or update on vault.hold
  for each row execute function vault.keep_hold();
