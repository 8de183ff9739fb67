-- Who holds the post of another for some days. It has begun and is over when that was done, not when its days say so.
create table acting (
    id        integer primary key autoincrement,
    staff_id  integer not null references staff (id),
    for_id    integer not null references staff (id),
    first_day text    not null,
    last_day  text    not null,
    said_by   text    not null,
    said_at   integer not null,
    began_at  integer,
    ended_at  integer
) strict;

-- By which arrangement somebody has a post that is another's.
alter table post add column acting_id integer references acting (id);
