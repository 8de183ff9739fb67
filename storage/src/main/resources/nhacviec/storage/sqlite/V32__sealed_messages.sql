-- From the next figure on, its seal covers the message in which it was given. Those before keep the seals that they have.
insert into setting (key, value) select 'entry.message_sealed_from', cast(coalesce(max(id), 0) + 1 as text) from entry;
