-- Rows know their office, and PostgreSQL shows them to nobody else (promise S7).
call premises.belongs_to_office('applications.day_counter', '${office}');
call premises.belongs_to_office('applications.case_file', '${office}');
call premises.belongs_to_office('applications.step', '${office}');
call premises.belongs_to_office('applications.pause', '${office}');
call premises.belongs_to_office('applications.event', '${office}');
call premises.belongs_to_office('applications.check_mark', '${office}');
call premises.belongs_to_office('applications.deficiency', '${office}');
call premises.belongs_to_office('applications.four_eyes', '${office}');
