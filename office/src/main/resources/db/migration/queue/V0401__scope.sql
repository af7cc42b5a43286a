-- Rows know their office, and PostgreSQL shows them to nobody else (promise S7).
call premises.belongs_to_office('queue.day_counter', '${office}');
call premises.belongs_to_office('queue.ticket', '${office}');
