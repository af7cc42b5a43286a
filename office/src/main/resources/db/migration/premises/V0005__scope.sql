-- Region scope by row-level security (promise S7). Every connection says in adminduk.scope whose
-- rows it may see: '6305' one office, '63' a province, '*' all; unset, empty or anything else none.
-- 'migration' is the owner's, who stands under the forced policies like everybody.
create schema premises;

create function premises.in_scope(office text) returns boolean
  language sql stable parallel safe
  return current_setting('adminduk.scope', true) in (office, left(office, 2), '*', 'migration');

-- Rows are written at the office itself; province and centre read.
create function premises.at_work(office text) returns boolean
  language sql stable parallel safe
  return current_setting('adminduk.scope', true) in (office, 'migration');

-- Puts a table under the policies. A table without the column office gets one: rows already there
-- are this installation's, and new ones take the scope of who writes them.
create procedure premises.belongs_to_office(guarded regclass, here text) language plpgsql as $$
begin
  if not exists (select from pg_attribute
                 where attrelid = guarded and attname = 'office' and not attisdropped) then
    execute format('alter table %s add column office text not null default %L', guarded, here);
    execute format('alter table %s alter column office'
                   ' set default nullif(current_setting(''adminduk.scope'', true), '''')', guarded);
    execute format('alter table %s add check (office ~ ''^[0-9]{4}$'')', guarded);
  end if;
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy in_scope on %s using (premises.in_scope(office))'
                 ' with check (premises.at_work(office))', guarded);
  execute format('create policy removed_at_work on %s as restrictive for delete'
                 ' using (premises.at_work(office))', guarded);
end
$$;
