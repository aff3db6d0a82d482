-- Before the posts of 2,000 tenants are laid: what they lie in, and no index on words, which is made afterwards.
create unlogged table laid_seat (tenant uuid, cohort uuid, n integer, seat uuid, person uuid, company uuid, role text);
create unlogged table laid_question (
    tenant uuid, cohort uuid, id uuid, asker integer, title text, body text, part integer, tags text[], at timestamptz,
    disclosure text, pseudonymous boolean, accepted integer, closed_at timestamptz);
create unlogged table laid_answer (
    tenant uuid, question uuid, id uuid, place integer, by integer, body text, at timestamptz, endorsed_by integer,
    endorsed_at timestamptz);
create unlogged table laid_day_off (day date primary key);
drop index search_entry_by_grams;
