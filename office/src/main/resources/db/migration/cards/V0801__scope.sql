-- Rows know their office, and PostgreSQL shows them to nobody else (promise S7).
call premises.belongs_to_office('cards.blank', '${office}');
call premises.belongs_to_office('cards.blank_entry', '${office}');
call premises.belongs_to_office('cards.journal', '${office}');
call premises.belongs_to_office('cards.card', '${office}');
call premises.belongs_to_office('cards.forwarding', '${office}');
call premises.belongs_to_office('cards.pickup_check', '${office}');
call premises.belongs_to_office('cards.match_try', '${office}');
call premises.belongs_to_office('cards.old_card', '${office}');
