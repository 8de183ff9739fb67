-- The thresholds with which the escalation of a unit's late figures began; a changed policy does not move them.
create table figure_escalation (
    period            text    not null,
    unit_id           integer not null references unit (id),
    coordinator_after integer not null,
    leader_after      integer not null,
    started_at        integer not null,
    primary key (period, unit_id)
) strict, without rowid;
