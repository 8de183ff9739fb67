-- Who was one of which unit, in which role, from when to when; a person may be one of several. The own post stands with the
-- person as well. What the invitations tell of the time before is taken over.
create table post (
    id       integer primary key autoincrement,
    staff_id integer not null references staff (id),
    unit_id  integer not null references unit (id),
    role     text    not null check (role in ('STAFF', 'COORDINATOR', 'LEADER')),
    kind     text    not null check (kind in ('OWN', 'ALSO', 'ACTING')),
    since    integer not null,
    until    integer
) strict;

insert into post (staff_id, unit_id, role, kind, since, until)
select i.used_by, i.unit_id, i.role, 'OWN', i.used_at,
       (select min(n.used_at) from invitation n
        where n.used_by = i.used_by and n.id <> i.id
          and (n.used_at > i.used_at or n.used_at = i.used_at and n.id > i.id))
from invitation i
where i.used_at is not null
order by i.used_at, i.id;

-- Whose unit was renamed or merged since.
update post
set until = (select s.linked_at from staff s where s.id = post.staff_id)
where until is null
  and exists (select 1 from staff s
              where s.id = post.staff_id and s.linked_at is not null and s.unit_id <> post.unit_id);

insert into post (staff_id, unit_id, role, kind, since)
select s.id, s.unit_id, s.role, 'OWN', s.linked_at from staff s
where s.linked_at is not null
  and not exists (select 1 from post p where p.staff_id = s.id and p.until is null)
order by s.id;

create index post_that_lasts on post (staff_id) where until is null;
create unique index post_once on post (staff_id, unit_id) where until is null and kind <> 'ACTING';
