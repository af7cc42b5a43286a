-- The queue clock of a file: from its ticket to its call.
create index ticket_by_case on queue.ticket (case_number) where case_number is not null;
