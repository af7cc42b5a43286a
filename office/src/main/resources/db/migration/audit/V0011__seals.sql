-- Serial order is not commit order: a row with a lower serial may appear after a higher one was sealed.
-- The transaction's number settles it: all below pg_snapshot_xmin have ended, so nothing can still
-- appear among them, and (xid, id) is an order that is final once sealed.
alter table audit.entry add column xid xid8 not null default pg_current_xact_id();
create index entry_in_sealing_order on audit.entry (xid, id);
create index entry_by_officer on audit.entry (officer, at) where officer is not null;

-- Digests and times are texts and instants as the library ledger signs them.
-- through_xid, through_id: the last row it covers in sealing order; not signed, the rows themselves are.
-- leaves: the leaf hashes, 32 bytes each, so that the verifier can name a changed row.
create table audit.seal (
  sequence    bigint      primary key check (sequence >= 1),
  first_entry bigint      not null,
  last_entry  bigint      not null,
  entries     int         not null,
  root        text        not null,
  previous    text        not null,
  at          timestamptz not null,
  key_id      text        not null,
  signature   text        not null,
  leaves      bytea       not null,
  through_xid xid8        not null,
  through_id  bigint      not null
);
comment on table audit.seal is 'append-only';
