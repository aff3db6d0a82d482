-- What is worded anew is kept while it is being written like what is asked: with pages of the textbook as they were typed,
-- and with the version it was begun from, as somebody else may have written the next one meanwhile.
alter table draft
    add column pages text not null default '' check (length(pages) <= 400),
    add column version integer check (version > 0);
