-- A task may have several products: the documents that prove it beside the first, which stands with the completion.
create table completion_document (
    id            integer primary key autoincrement,
    completion_id integer not null references completion (id),
    number        text    not null,
    dated         text,
    at            integer not null
) strict;

create index completion_document_by_completion on completion_document (completion_id);

-- Since when a person is as it is (reached, not reached, no longer with the office), so that it can be told afterwards
-- since when a unit has had nobody; 0 where that was before this was kept.
alter table staff add column state_since integer not null default 0;

-- One kind of message more: a changed working day of which the next morning message would tell too late. A check cannot be
-- changed, so the column is made anew.
alter table delivery add column kind_of_message text not null default 'ANSWER'
    check (kind_of_message in ('ANSWER', 'NOTICE', 'REMINDER', 'CALENDAR', 'SUMMARY', 'URGENT'));

update delivery set kind_of_message = kind;
alter table delivery drop column kind;
alter table delivery rename column kind_of_message to kind;
