-- A person may have several dialogues open; the one that was touched last is at hand.
create table dialogue_open (
    id         integer primary key autoincrement,
    staff_id   integer not null references staff (id),
    kind       text    not null,
    state      text    not null,
    updated_at integer not null,
    unique (staff_id, kind)
) strict;

insert into dialogue_open (staff_id, kind, state, updated_at) select staff_id, kind, state, updated_at from dialogue;
drop table dialogue;
alter table dialogue_open rename to dialogue;

-- The number of the chat message in which a figure was given, so that editing the message corrects the figure.
alter table entry add column message_id integer;

-- Each revision of a figure carries the hash of the one before: SHA-256 of that hash and the row.
create table entry_seal (
    entry_id integer primary key references entry (id),
    hash     text    not null
) strict;

-- Periods that were closed and opened again, each with its reason; the newest of a period counts.
create table period_lock (
    id       integer primary key autoincrement,
    period   text    not null,
    locked   integer not null check (locked in (0, 1)),
    reason   text    not null,
    staff_id integer references staff (id),
    actor    text    not null,
    at       integer not null
) strict;

-- Figures that came after their period was closed and wait for the coordinator.
create table late_change (
    id          integer primary key autoincrement,
    code        text    not null,
    unit_id     integer not null references unit (id),
    period      text    not null,
    kind        text    not null,
    numerator   text,
    denominator text,
    words       text    not null,
    asked_by    integer not null references staff (id),
    asked_at    integer not null,
    state       text    not null check (state in ('ASKED', 'TAKEN', 'REFUSED', 'REPLACED')),
    decided_by  integer references staff (id),
    decider     text,
    decided_at  integer
) strict;

create unique index late_change_that_waits on late_change (code, unit_id, period) where state = 'ASKED';
