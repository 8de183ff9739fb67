-- What somebody was told of something that lasts is looked up at every look: not by going through the messages of years.
create index delivery_notice on delivery (source, staff_id) where kind = 'NOTICE';
