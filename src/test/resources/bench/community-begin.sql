-- Before the posts of 2,000 tenants are laid: what they lie in, and no index on words, which is made afterwards.
create unlogged table laid_post (
    tenant uuid, cohort uuid, question uuid, answer uuid, title text, body text, at timestamptz, part integer, endorsed boolean);
drop index search_entry_by_grams;
