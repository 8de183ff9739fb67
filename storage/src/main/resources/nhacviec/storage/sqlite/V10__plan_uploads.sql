-- Plan files that a coordinator sent by chat. The form is our own writing of what was read; findings and decisions are lists.
create table plan_upload (
    id          integer primary key autoincrement,
    staff_id    integer not null references staff (id),
    chat_id     integer not null,
    file_id     text    not null,
    file_name   text    not null,
    year        integer,
    state       text    not null check (state in ('WAITING', 'READ', 'REFUSED', 'IMPORTED', 'DROPPED')),
    source      text    not null,
    received_at integer not null,
    settled_at  integer,
    form        text    not null default '',
    findings    text    not null default '',
    decisions   text    not null default ''
) strict;

create index plan_upload_open on plan_upload (staff_id) where state in ('WAITING', 'READ');
