-- Which letters of moving were written for a file: the row that draws up its papers asks.
create index entry_letter_by_file on registry.entry ((fields -> 'berkas' ->> 0))
  where letter is not null;
