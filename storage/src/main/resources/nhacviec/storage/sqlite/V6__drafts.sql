-- Figures that a person has answered and not yet sent; they count for nothing. Kept by code, so that a changed plan loses none.
create table draft (
    id          integer primary key autoincrement,
    staff_id    integer not null references staff (id),
    unit_id     integer not null references unit (id),
    period      text    not null,
    code        text    not null,
    kind        text    not null,
    numerator   text,
    denominator text,
    words       text    not null,
    reason      text    not null,
    message_id  integer,
    at          integer not null,
    unique (staff_id, unit_id, period, code)
) strict;

-- Why a figure is as it is; the newest of a revision counts, the older ones stay.
create table explanation (
    id       integer primary key autoincrement,
    entry_id integer not null references entry (id),
    reason   text    not null,
    staff_id integer references staff (id),
    actor    text    not null,
    at       integer not null
) strict;

create index explanation_of_entry on explanation (entry_id);

-- The reason that came with a late figure, for the day on which a coordinator takes it.
alter table late_change add column reason text not null default '';
