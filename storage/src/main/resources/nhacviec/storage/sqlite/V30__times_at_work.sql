-- When the service was at work without a pause: on a day on which it was, everybody's morning was to be held.
create table at_work (
    id       integer primary key autoincrement,
    from_at  integer not null,
    until_at integer not null
) strict;
