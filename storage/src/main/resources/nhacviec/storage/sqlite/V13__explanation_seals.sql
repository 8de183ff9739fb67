-- The reasons of figures are sealed as the figures are: each carries the hash of the one before.
create table explanation_seal (
    explanation_id integer primary key references explanation (id),
    hash           text    not null
) strict;
