-- An invitation that was taken back lets nobody in, and stays on record.
alter table invitation add column revoked_at integer;
