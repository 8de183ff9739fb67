-- Times are epoch milliseconds, dates ISO text, booleans 0 or 1; search keys are our own columns, because lower() and
-- LIKE know only ASCII.

create table unit (
    id         integer primary key,
    name       text not null,
    short_name text not null,
    variants   text not null,
    search_key text not null unique
) strict;

create table staff (
    id         integer primary key,
    name       text    not null,
    unit_id    integer not null references unit (id),
    role       text    not null check (role in ('STAFF', 'COORDINATOR', 'LEADER')),
    chat_id    integer unique,
    morning_at text    not null,
    language   text    not null check (language in ('vi', 'en')),
    state      text    not null check (state in ('ACTIVE', 'UNREACHABLE', 'REVOKED')),
    linked_at  integer
) strict;

create table invitation (
    id         integer primary key,
    code_hash  text    not null unique,
    unit_id    integer not null references unit (id),
    role       text    not null check (role in ('STAFF', 'COORDINATOR', 'LEADER')),
    name       text    not null,
    created_at integer not null,
    expires_at integer not null,
    used_at    integer,
    used_by    integer references staff (id)
) strict;

create table plan (
    id              integer primary key,
    year            integer not null unique,
    title           text    not null,
    locality        text    not null,
    decision_number text    not null,
    decision_date   text    not null,
    signer          text    not null,
    fingerprint     text    not null,
    imported_at     integer not null
) strict;

create table plan_section (
    plan_id  integer not null references plan (id),
    position integer not null,
    numeral  text    not null,
    title    text    not null,
    primary key (plan_id, position)
) strict;

-- Words of a plan that stand for several units.
create table unit_group (
    plan_id  integer not null references plan (id),
    position integer not null,
    name     text    not null,
    variants text    not null,
    units    text    not null,
    primary key (plan_id, position)
) strict;

create table task (
    id                  integer primary key,
    plan_id             integer not null references plan (id),
    position            integer not null,
    number              text    not null,
    section             text    not null,
    name                text    not null,
    short_name          text    not null,
    products            text    not null,
    lead                text    not null,
    lead_unit_id        integer not null references unit (id),
    partners            text    not null,
    time_text           text    not null,
    deadline_form       text    not null
        check (deadline_form in ('DATES', 'PERIODS', 'ALL_YEAR', 'AWAITS', 'DOCUMENT', 'UNKNOWN')),
    deadline_kind       text    not null,
    deadline_trigger    text    not null,
    deadline_dates      text    not null,
    needs_confirmation  integer not null check (needs_confirmation in (0, 1)),
    parent              text,
    written_time        text    not null,
    written_products    text    not null,
    cut_by_page         integer not null check (cut_by_page in (0, 1)),
    time_inherited_from text,
    notes               text    not null,
    search_key          text    not null,
    unique (plan_id, number)
) strict;

create table milestone (
    id          integer primary key,
    task_id     integer not null references task (id),
    position    integer not null,
    unit_id     integer not null references unit (id),
    nature      text    not null check (nature in ('DUE', 'CHECK_IN', 'CLOSING', 'AWAITED', 'TO_BE_PICKED')),
    label       text    not null,
    product     text    not null,
    due         text,
    planned_due text,
    known_since integer not null,
    unique (task_id, position)
) strict;

-- Who said that a milestone was done; never overwritten, only taken back.
create table completion (
    id            integer primary key autoincrement,
    milestone_id  integer not null references milestone (id),
    staff_id      integer references staff (id),
    at            integer not null,
    done_on       text    not null,
    document      text    not null,
    document_date text,
    taken_back_at integer,
    taken_back_by integer references staff (id),
    reason        text
) strict;

create unique index completion_that_stands on completion (milestone_id) where taken_back_at is null;

create table completion_file (
    id            integer primary key,
    completion_id integer not null references completion (id),
    file_id       text    not null,
    file_name     text,
    unique (completion_id, file_id)
) strict;

create table snooze (
    staff_id integer not null references staff (id),
    task_id  integer not null references task (id),
    until    text    not null,
    primary key (staff_id, task_id)
) strict;

create table indicator (
    id                   integer primary key,
    plan_id              integer not null references plan (id),
    position             integer not null,
    code                 text    not null,
    name                 text    not null,
    short_name           text    not null,
    parent               text,
    is_group             integer not null check (is_group in (0, 1)),
    target_text          text    not null,
    monitor              text    not null,
    executors            text    not null,
    measure              text    not null check (measure in ('RATIO', 'SCORE', 'COUNT', 'YES_NO')),
    reporters            text    not null,
    written_code         text    not null,
    written_name         text    not null,
    written_target       text    not null,
    written_monitor      text    not null,
    written_executors    text    not null,
    cut_by_page          integer not null check (cut_by_page in (0, 1)),
    inherited            text    not null,
    notes                text    not null,
    unique (plan_id, code)
) strict;

create table indicator_target (
    indicator_id integer not null references indicator (id),
    position     integer not null,
    operator     text    not null
        check (operator in ('AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'EXACTLY', 'QUALITATIVE')),
    value        text,
    unit         text    not null,
    text         text    not null,
    citation     text    not null,
    chosen       integer not null check (chosen in (0, 1)),
    primary key (indicator_id, position)
) strict;

-- One revision of a unit's figure; the newest stands.
create table entry (
    id          integer primary key autoincrement,
    code        text    not null,
    unit_id     integer not null references unit (id),
    period      text    not null,
    kind        text    not null check (kind in ('RATIO', 'PERCENT', 'NUMBER', 'YES', 'NO', 'NONE', 'LATER')),
    numerator   text,
    denominator text,
    words       text    not null,
    staff_id    integer references staff (id),
    actor       text    not null,
    at          integer not null,
    source      text    not null
) strict;

create index entry_by_period on entry (period, code, unit_id, id);
create index entry_by_code on entry (code, id);

-- A message that is to be delivered, written down before it is sent.
create table delivery (
    id         integer primary key autoincrement,
    staff_id   integer references staff (id),
    planned    integer not null check (planned in (0, 1)),
    state      text    not null
        check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'UNKNOWN', 'NO_LONGER_NEEDED')),
    method     text    not null check (method in ('SAY', 'EDIT', 'TOAST', 'COMMANDS')),
    chat_id    integer not null,
    message_id integer,
    tap_id     text,
    html       text    not null,
    keyboard   text    not null,
    menu       text    not null,
    source     text    not null,
    unique_key text unique,
    created_at integer not null,
    not_before integer not null,
    settled_at integer,
    attempts   integer not null default 0,
    is_repeat  integer not null default 0 check (is_repeat in (0, 1)),
    sent_as    integer,
    reason     text    not null default ''
) strict;

-- Answers "who is next", "when" and "how many" without touching the messages themselves.
create index delivery_by_state on delivery (state, id, planned, chat_id, not_before);

create table delivery_attempt (
    delivery_id integer not null references delivery (id),
    number      integer not null,
    started_at  integer not null,
    finished_at integer,
    outcome     text check (outcome in ('SENT', 'REFUSED', 'PUT_OFF', 'UNKNOWN', 'INTERRUPTED', 'DROPPED')),
    detail      text,
    primary key (delivery_id, number)
) strict, without rowid;

create table reminder (
    id          integer primary key,
    staff_id    integer not null references staff (id),
    subject     text    not null,
    occasion    text    not null,
    occasion_on text    not null,
    late        integer not null check (late in (0, 1)),
    delivery_id integer references delivery (id),
    recorded_at integer not null,
    unique (staff_id, subject, occasion)
) strict;

create index reminder_by_delivery on reminder (delivery_id);
create index reminder_by_time on reminder (recorded_at);

create table morning (
    staff_id integer not null references staff (id),
    day      text    not null,
    held_at  integer not null,
    primary key (staff_id, day)
) strict, without rowid;

create table inbox (
    update_id   integer primary key,
    raw         text    not null,
    received_at integer not null,
    state       text    not null check (state in ('WAITING', 'DONE', 'SET_ASIDE')),
    settled_at  integer,
    reason      text
) strict;

create index inbox_waiting on inbox (received_at, update_id) where state = 'WAITING';

create table dialogue (
    staff_id   integer primary key references staff (id),
    kind       text    not null,
    state      text    not null,
    updated_at integer not null
) strict;

create table calendar_day (
    day    text    primary key,
    worked integer not null check (worked in (0, 1)),
    reason text    not null
) strict;

create table audit_change (
    id         integer primary key autoincrement,
    at         integer not null,
    staff_id   integer references staff (id),
    actor      text    not null,
    source     text    not null,
    action     text    not null,
    subject    text    not null,
    before_was text    not null,
    after_is   text    not null
) strict;

create table setting (
    key   text primary key,
    value text not null
) strict;
