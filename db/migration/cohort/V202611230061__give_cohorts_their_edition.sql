-- A cohort reads in one edition of the textbook and keeps it when a newer one comes.
alter table cohort
    add column edition text default newest_edition(),
    add foreign key (tenant_id, edition) references textbook_edition;

-- Those opened before: the newest edition they can have been given. The owner sees all rows only unforced.
alter table textbook_edition no force row level security;
alter table cohort no force row level security;
update cohort c set edition = (
    select e.id from textbook_edition e where e.tenant_id = c.tenant_id
    order by e.fiscal_year <= c.fiscal_year desc, abs(e.fiscal_year - c.fiscal_year), e.version desc limit 1);
alter table cohort force row level security;
alter table textbook_edition force row level security;
