-- Which units report figures where the plan names nobody in particular, as the coordinator spelled it out. Kept by the plan's
-- wording, not by plan, so that importing one anew changes nothing; never overwritten: the newest that has begun counts.
create table spelled_out (
    id          integer primary key autoincrement,
    code        text,
    wording     text    not null,
    from_period text    not null,
    staff_id    integer references staff (id),
    actor       text    not null,
    at          integer not null
) strict;

create table spelled_out_unit (
    spelled_out_id integer not null references spelled_out (id),
    unit_id        integer not null references unit (id),
    primary key (spelled_out_id, unit_id)
) strict, without rowid;

-- When a unit had given all figures of a period for the first time, or the whole office had (no unit): told once.
create table figures_complete (
    id      integer primary key,
    period  text    not null,
    unit_id integer references unit (id),
    at      integer not null
) strict;

create unique index figures_complete_once on figures_complete (period, coalesce(unit_id, 0));
