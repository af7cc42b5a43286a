-- Rows know their office, and PostgreSQL shows them to nobody else (promise S7).
call premises.belongs_to_office('capture.subject', '${office}');
call premises.belongs_to_office('capture.session', '${office}');
call premises.belongs_to_office('capture.sample', '${office}');
call premises.belongs_to_office('capture.absence', '${office}');
call premises.belongs_to_office('capture.attempt', '${office}');
