-- Rows know their office, and PostgreSQL shows them to nobody else (promise S7).
call premises.belongs_to_office('archive.document', '${office}');
