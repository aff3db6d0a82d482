-- What can be found by words. An entry is readable by exactly those who may read what it stands for:
-- a private one by the readers of its company, one of a cohort by its members and the staff, one of neither by all.
create table search_entry (
    tenant_id uuid not null default acting_tenant() references tenant,
    kind text not null check (kind in ('QUESTION', 'ISSUE', 'SECTION')),
    about text not null check (length(about) between 1 and 60),
    cohort_id uuid,
    company_id uuid,
    private boolean not null default false,
    title text not null,
    title_words text not null,
    words text not null,
    path text not null,
    at timestamptz not null,
    primary key (tenant_id, kind, about),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, company_id) references company,
    check (not private or company_id is not null),
    check (kind <> 'ISSUE' or company_id is not null),
    check (kind = 'SECTION' or cohort_id is not null)
);
call protect('search_entry', 'cohort');
drop policy reading on search_entry;
create policy reading on search_entry for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (private and company_id = any ((select readable_companies())::uuid[]))
         or (not private and (cohort_id is null or cohort_id = (select acting_cohort())))));
-- What is a company's is indexed by the company; what is the whole cohort's by any of its members, as an answer changes
-- the words of its question. Nobody changes where an entry leads: its company, or the staff, take it out and add it anew.
drop policy adding on search_entry;
create policy adding on search_entry for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (company_id is null or company_id = (select acting_company())))));
drop policy changing on search_entry;
create policy changing on search_entry for update
    using (
        tenant_id = (select acting_tenant())
        and ((select acting_role()) = 'STAFF'
             or (cohort_id = (select acting_cohort())
                 and (company_id is null or company_id = (select acting_company())))))
    with check (
        tenant_id = (select acting_tenant())
        and ((select acting_role()) = 'STAFF'
             or (cohort_id = (select acting_cohort())
                 and (company_id is null or company_id = (select acting_company())))));
revoke update on search_entry from ${runtime};
grant update (words, at) on search_entry to ${runtime};
drop policy removing on search_entry;
create policy removing on search_entry for delete using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort()) and company_id = (select acting_company()))));
create index search_entry_by_cohort on search_entry (tenant_id, cohort_id, at desc);
