-- What a message is decides when it may go: an answer and what is marked urgent at any hour, everything else by day.
alter table delivery add column kind text not null default 'ANSWER'
    check (kind in ('ANSWER', 'NOTICE', 'REMINDER', 'SUMMARY', 'URGENT'));

update delivery set kind = 'REMINDER' where planned = 1;

-- Every snooze that was ever asked for, the newest of a person and a task in force: what a morning should have said is
-- judged by the snoozes of that morning.
create table snooze_said (
    id       integer primary key autoincrement,
    staff_id integer not null references staff (id),
    task_id  integer not null references task (id),
    until    text    not null,
    reason   text    not null,
    at       integer not null
) strict;

insert into snooze_said (staff_id, task_id, until, reason, at) select staff_id, task_id, until, '', 0 from snooze;
drop table snooze;
alter table snooze_said rename to snooze;
create index snooze_by_task on snooze (staff_id, task_id, id);

-- Who has said that they have taken a task on. It is not done by that.
create table acknowledgement (
    milestone_id integer not null references milestone (id),
    staff_id     integer not null references staff (id),
    at           integer not null,
    primary key (milestone_id, staff_id)
) strict, without rowid;

-- Requests for a later date and what was decided; never overwritten once decided.
create table extension (
    id              integer primary key autoincrement,
    milestone_id    integer not null references milestone (id),
    asked_by        integer references staff (id),
    asker           text    not null,
    asked_at        integer not null,
    due_before      text    not null,
    due_wanted      text    not null,
    reason          text    not null,
    state           text    not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'OVERTAKEN')),
    decided_by      integer references staff (id),
    decider         text,
    decided_at      integer,
    decision_reason text
) strict;

-- One request waits for a milestone at most.
create unique index extension_that_waits on extension (milestone_id) where state = 'ASKED';

-- The thresholds with which a late milestone's escalation began; a changed policy does not move them.
create table escalation (
    milestone_id      integer not null references milestone (id),
    due               text    not null,
    coordinator_after integer not null,
    leader_after      integer not null,
    started_at        integer not null,
    primary key (milestone_id, due)
) strict, without rowid;

-- The policies in their order: what a morning should have said is judged by the policy of that morning.
create table reminder_policy (
    id     integer primary key autoincrement,
    policy text    not null,
    at     integer not null
) strict;

-- Chat groups of the office that get the weekly summary.
create table chat_group (
    chat_id   integer primary key,
    title     text    not null,
    linked_at integer not null,
    ended_at  integer,
    ended_why text    not null default ''
) strict;

-- Which weeks' summaries were held, by the week's first day.
create table group_week (
    chat_id     integer not null references chat_group (chat_id) on update cascade,
    week        text    not null,
    held_at     integer not null,
    delivery_id integer references delivery (id),
    primary key (chat_id, week)
) strict, without rowid;
