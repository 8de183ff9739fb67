-- The private links under which calendar programs fetch people's deadlines; the codes are kept only as SHA-256.
create table calendar_feed (
    id         integer primary key autoincrement,
    staff_id   integer not null references staff (id),
    code_hash  text    not null unique,
    created_at integer not null,
    ended_at   integer
) strict;

create unique index calendar_feed_open on calendar_feed (staff_id) where ended_at is null;
