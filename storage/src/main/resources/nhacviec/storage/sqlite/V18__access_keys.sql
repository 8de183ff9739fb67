-- What opens the endpoint and the admin page for a person; the codes themselves are kept only as SHA-256.
create table access_token (
    id           integer primary key autoincrement,
    staff_id     integer not null references staff (id),
    label        text    not null,
    scope        text    not null check (scope in ('READ', 'WRITE')),
    code_hash    text    not null unique,
    issued_by    text    not null,
    created_at   integer not null,
    expires_at   integer not null,
    revoked_at   integer,
    last_used_at integer
) strict;

create table sign_in_link (
    id         integer primary key autoincrement,
    staff_id   integer not null references staff (id),
    code_hash  text    not null unique,
    created_at integer not null,
    expires_at integer not null,
    used_at    integer
) strict;
