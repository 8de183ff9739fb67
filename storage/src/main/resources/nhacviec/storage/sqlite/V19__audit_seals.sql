-- The audit trail is sealed as the figures are: each change carries the hash of the one before.
create table audit_seal (
    change_id integer primary key references audit_change (id),
    hash      text    not null
) strict;

-- Only ever added to.
create trigger audit_change_stays before update on audit_change
begin
    select raise(abort, 'the audit trail is only added to');
end;

create trigger audit_change_remains before delete on audit_change
begin
    select raise(abort, 'the audit trail is only added to');
end;

create index audit_change_by_time on audit_change (at);
