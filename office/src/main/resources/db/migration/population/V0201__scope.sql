-- A resident is the office's of the place where they live, and moves along with the address
-- (promise S7).
alter table population.resident
  add column office text not null generated always as (left(wilayah, 4)) stored;
call premises.belongs_to_office('population.resident', '${office}');
