-- The file that a message carries, beside the message: lists of messages are read without it. Its bytes are there until the
-- message is settled and no longer, so that the books do not grow with what was sent; a picture that is drawn when it is sent
-- keeps the facts that it shows.
create table delivery_file (
    delivery_id integer primary key references delivery (id),
    kind        text    not null check (kind in ('PICTURE', 'DOCUMENT')),
    name        text    not null,
    media_type  text    not null,
    size        integer not null,
    bytes       blob,
    drawing     text
) strict;
