-- Requests that scripts sent under a key of their own, written together with what they changed.
create table handled_request (
    key         text    primary key,
    fingerprint text    not null,
    at          integer not null,
    status      integer,
    media_type  text,
    body        text
) strict;
