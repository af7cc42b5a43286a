-- A password somebody else knows (an administrator's one-time code) opens only the page to choose
-- one's own, and only until this moment; null for a password of one's own.
alter table access.officer add column password_until timestamptz;
