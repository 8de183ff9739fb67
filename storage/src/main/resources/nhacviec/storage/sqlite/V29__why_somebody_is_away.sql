-- Why another holds somebody's post: on leave, on a journey. Empty where nobody said.
alter table acting add column reason text not null default '';
