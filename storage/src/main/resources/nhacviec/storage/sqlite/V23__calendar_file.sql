-- A day that the calendar file made another one is what the file says for as long as it says so; only what a person changed beats the
-- file. Both stay on record, so that what was said on a morning can be judged by the calendar of that morning.
alter table calendar_change add column by_file integer not null default 0 check (by_file in (0, 1));

update calendar_change set by_file = 1 where reason = 'theo tệp lịch';

-- That a day is worked or not goes before what has to wait for a working day.
drop index delivery_queue;
create index delivery_queue on delivery (planned, kind <> 'CALENDAR', id) where state in ('WAITING', 'UNKNOWN', 'SENDING');
