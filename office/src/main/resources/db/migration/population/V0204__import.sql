-- Imports: how far each file is in, so that a killed one goes on where its last commit ended.
create table population.import_run (
  digest      text primary key check (digest ~ '^[0-9a-f]{64}$'),
  people      integer not null,
  done        integer not null default 0,
  event       bigint not null references population.life_event,
  started_at  timestamptz not null,
  finished_at timestamptz
);
call premises.belongs_to_office('population.import_run', '${office}');

-- Gives those of these numbers that are active in any office; only numbers, and only asked ones.
create function population.active_somewhere(asked text[]) returns text[]
  language plpgsql volatile as $$
declare
  scope text := coalesce(current_setting('adminduk.scope', true), '');
  active text[];
begin
  perform set_config('adminduk.scope', '*', true);
  active := array(select nik from population.resident
                  where nik = any(asked) and status_penduduk = 'AKTIF');
  perform set_config('adminduk.scope', scope, true);
  return active;
end
$$;
