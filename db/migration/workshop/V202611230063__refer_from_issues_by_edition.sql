-- A reference to the textbook is edition, section and pages: a page number means nothing without its edition.
alter table issue
    add column edition text,
    add column pages text check (pages ~ '^\d+(-\d+)?(, \d+(-\d+)?)*$'),
    add foreign key (tenant_id, edition) references textbook_edition;

-- What was written before was read in its cohort's edition. The owner sees all rows only unforced.
alter table cohort no force row level security;
alter table issue no force row level security;
update issue t set edition = c.edition from cohort c
where t.section is not null and c.tenant_id = t.tenant_id and c.id = t.cohort_id;
alter table issue force row level security;
alter table cohort force row level security;

alter table issue
    add constraint issue_names_its_edition check ((section is null) = (edition is null)),
    add check (pages is null or section is not null);
create index issue_by_section on issue (tenant_id, section, raised_at desc, id desc) where section is not null;
