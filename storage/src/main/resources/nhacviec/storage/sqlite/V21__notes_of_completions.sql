-- What was said to have been done, beside the documents that prove it: "đã rà soát 3 TTHC". Empty when nothing was said.
alter table completion add column note text not null default '';
