-- Whose row it is. Worked out from what is sealed (facts, case number), so the column can say nothing
-- else. Rows older than the fact, and the system's own outside any file, are this installation's.
alter table audit.entry add column office text not null
  generated always as (coalesce(facts->>'office', left(case_number, 4), '${office}')) stored;
