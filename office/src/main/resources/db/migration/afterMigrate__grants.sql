-- The office works as adminduk_app, which owns nothing (house.md part 8, OpenCRVS).
-- Tables whose comment begins with 'append-only' can be read and appended to, never changed.
do $$
declare
  room record;
begin
  if not exists (select from pg_roles where rolname = '${appUser}') then
    return;
  end if;
  for room in select nspname from pg_namespace
              where nspowner = (select oid from pg_roles where rolname = current_user)
                and nspname not like 'pg\_%' and nspname <> 'public'
  loop
    execute format('grant usage on schema %I to ${appUser}', room.nspname);
    execute format('grant select, insert, update, delete on all tables in schema %I to ${appUser}', room.nspname);
    execute format('grant usage, select on all sequences in schema %I to ${appUser}', room.nspname);
  end loop;
  for room in select n.nspname, c.relname from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              where c.relkind = 'r' and obj_description(c.oid, 'pg_class') like 'append-only%'
  loop
    execute format('revoke update, delete, truncate on %I.%I from ${appUser}', room.nspname, room.relname);
  end loop;
end
$$;
