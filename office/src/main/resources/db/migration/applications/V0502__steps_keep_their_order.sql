-- Two rows of one file can open in the same instant (a clock is no order); this number is their order.
alter table applications.step add column serial bigint generated always as identity;
drop index applications.step_by_case;
create unique index step_by_case on applications.step (case_id, serial);
