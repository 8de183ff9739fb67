-- Tasks of a year that is over which nobody will do any more, as the coordinator has said: they stay in that year's report as they are.
create table task_let_go (
    id          integer primary key autoincrement,
    task_id     integer not null references task (id),
    staff_id    integer references staff (id),
    at          integer not null,
    reason      text not null,
    taken_up_at integer,
    taken_up_by integer references staff (id)
) strict;
create unique index task_let_go_stands on task_let_go (task_id) where taken_up_at is null;
