-- The queue in its order, so that whoever wants the first few does not sort all of it; and the next time in it.
create index delivery_queue on delivery (planned, id) where state in ('WAITING', 'UNKNOWN', 'SENDING');
create index delivery_queue_times on delivery (not_before) where state in ('WAITING', 'UNKNOWN', 'SENDING');
