-- When somebody blocked the bot and when they came back: of a morning in between nothing was to be said to them.
create table staff_state (
    id       integer primary key autoincrement,
    staff_id integer not null references staff (id),
    state    text    not null check (state in ('ACTIVE', 'UNREACHABLE', 'REVOKED')),
    since    integer not null
) strict;

insert into staff_state (staff_id, state, since) select id, state, state_since from staff where state_since > 0;
