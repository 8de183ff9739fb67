-- A later version of the plan may leave rows out. They stay with what was done about them, and their number is free again.
alter table task add column withdrawn_at integer;
alter table task add column withdrawn_number text;
alter table milestone add column withdrawn_at integer;
alter table indicator add column withdrawn_at integer;
alter table indicator add column withdrawn_code text;

-- Since when a row has been as it is: mornings before that were held with another plan.
alter table task add column known_since integer not null default 0;
update task set known_since = (select p.imported_at from plan p where p.id = task.plan_id);

-- What the plan file says where people may say otherwise: only a change of the file is a change of the plan.
alter table task add column planned_confirmation integer not null default 0 check (planned_confirmation in (0, 1));
update task set planned_confirmation = 1
where needs_confirmation = 1
   or exists (select 1 from audit_change a
              where a.action in ('task.confirm', 'task.dates_picked') and a.subject = 'task ' || task.number);

alter table indicator_target add column planned_chosen integer not null default 0 check (planned_chosen in (0, 1));
update indicator_target set planned_chosen = chosen;
update indicator_target
set planned_chosen = case
    when position = (select min(o.position) from indicator_target o where o.indicator_id = indicator_target.indicator_id) then 1
    else 0 end
where exists (select 1 from audit_change a join indicator i on i.code = a.subject
              where a.action = 'indicator.target' and i.id = indicator_target.indicator_id);

-- Who reported a figure before the plan or the office changed. Where it stands, it goes on counting for that period; where
-- it does not, it only tells who was meant until then.
create table reported_before (
    id       integer primary key autoincrement,
    code     text    not null,
    period   text    not null,
    units    text    not null,
    stands   integer not null check (stands in (0, 1)),
    at       integer not null
) strict;

create index reported_before_by_code on reported_before (code, period, id);

-- From when to when a unit is one of the office, and who does its work afterwards.
alter table unit add column valid_from text;
alter table unit add column valid_to text;
alter table unit add column successor_id integer references unit (id);
alter table unit add column handed_over_at integer;
