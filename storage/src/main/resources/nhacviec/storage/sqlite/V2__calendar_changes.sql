-- Every change of a working day, the newest of a day in force: what a morning should have said is judged by the calendar of
-- that morning.
create table calendar_change (
    id     integer primary key autoincrement,
    day    text    not null,
    worked integer not null check (worked in (0, 1)),
    reason text    not null,
    at     integer not null
) strict;

insert into calendar_change (day, worked, reason, at) select day, worked, reason, 0 from calendar_day;
drop table calendar_day;

-- Who is still to hear of a changed working day; said with the next morning message.
create table day_notice (
    id          integer primary key,
    staff_id    integer not null references staff (id),
    day         text    not null,
    worked      integer not null check (worked in (0, 1)),
    reason      text    not null,
    created_at  integer not null,
    delivery_id integer references delivery (id)
) strict;

-- One notice waits for a person and a day at most.
create unique index day_notice_waiting on day_notice (staff_id, day) where delivery_id is null;
create index day_notice_by_delivery on day_notice (delivery_id);
