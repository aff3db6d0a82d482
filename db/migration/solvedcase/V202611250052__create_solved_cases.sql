-- Solved cases (解決事例): a company's own account of an issue that was solved and verified. It is the company's own until
-- the company shares it, by name or without its origin, and can be withdrawn again.
create table solved_case (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    company_id uuid not null,
    issue_id uuid not null,
    title text not null check (length(title) between 1 and 120),
    before_text text not null check (length(before_text) between 1 and 2000),
    done_text text not null check (length(done_text) between 1 and 2000),
    result_text text not null check (length(result_text) between 1 and 2000),
    part integer,
    section text,
    edition text,
    disclosure text not null check (disclosure in ('COMPANY_ONLY', 'COHORT', 'ANONYMISED')),
    written_by uuid not null default acting_person(),
    written_at timestamptz not null,
    shared_at timestamptz,
    changed_at timestamptz not null,
    changes integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, issue_id),
    unique (tenant_id, cohort_id, id),
    foreign key (tenant_id, cohort_id, company_id, issue_id) references issue (tenant_id, cohort_id, company_id, id),
    foreign key (tenant_id, written_by) references person,
    foreign key (tenant_id, part) references part,
    foreign key (tenant_id, section) references section (tenant_id, number),
    foreign key (tenant_id, edition) references textbook_edition,
    check ((section is null) = (edition is null)),
    check ((disclosure = 'COMPANY_ONLY') = (shared_at is null))
);
call protect('solved_case', 'company');
create policy directory on solved_case to ${owner} using (true);
-- The row names the issue, so whoever may not know whose that is reads a shared case by masked_cases() alone, also one by
-- name: the subquery stands under the issue's own policies.
drop policy reading on solved_case;
create policy reading on solved_case for select using (
    tenant_id = (select acting_tenant())
    and (company_id = any ((select readable_companies())::uuid[])
             and ((select acting_role()) <> 'EXPERT' or cohort_id = (select acting_cohort()))
         or (disclosure = 'COHORT' and cohort_id = (select acting_cohort()) or (select acting_role()) = 'STAFF')
             and exists (select from issue i where i.tenant_id = solved_case.tenant_id and i.id = solved_case.issue_id)));
drop policy adding on solved_case;
create policy adding on solved_case for insert with check (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and cohort_id = (select acting_cohort()) and written_by = (select acting_person())
    and exists (select from issue i where i.tenant_id = solved_case.tenant_id and i.id = solved_case.issue_id
                and i.state = 'VERIFIED'));
drop policy removing on solved_case;
revoke update, delete on solved_case from ${runtime};
grant update (title, before_text, done_text, result_text, part, section, edition, disclosure, shared_at, changed_at, changes)
    on solved_case to ${runtime};
create index solved_case_by_cohort on solved_case (tenant_id, cohort_id, shared_at desc, id desc);
create index solved_case_by_section on solved_case (tenant_id, section, shared_at desc, id desc) where section is not null;

-- What is shared, without its issue and, where it is shared so, without its origin: with the columns named one by one, a
-- new one is hidden until it is listed. Days instead of moments, as beside an issue.
create function masked_cases() returns setof solved_case
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    found solved_case;
    shown solved_case;
begin
    for found in select * from solved_case c
        where c.tenant_id = acting_tenant() and c.disclosure <> 'COMPANY_ONLY'
          and (c.cohort_id = acting_cohort() or acting_role() = 'STAFF')
    loop
        shown := null;
        shown.tenant_id := found.tenant_id;
        shown.id := found.id;
        shown.cohort_id := found.cohort_id;
        shown.title := found.title;
        shown.before_text := found.before_text;
        shown.done_text := found.done_text;
        shown.result_text := found.result_text;
        shown.part := found.part;
        shown.section := found.section;
        shown.edition := found.edition;
        shown.disclosure := found.disclosure;
        shown.shared_at := shown_day(found.shared_at);
        shown.changed_at := shown_day(found.changed_at);
        shown.changes := found.changes;
        if found.disclosure = 'COHORT' then
            shown.company_id := found.company_id;
            shown.shared_at := found.shared_at;
            shown.changed_at := found.changed_at;
        end if;
        return next shown;
    end loop;
end $$;
revoke execute on function masked_cases() from public;
grant execute on function masked_cases() to ${runtime};

-- A case as its reader may have it: as it is, or else without its origin.
create view shown_case with (security_invoker = true) as
    select c.*, false as anonymous from solved_case c
    union all
    select m.*, m.disclosure = 'ANONYMISED' from masked_cases() m where not exists (select from solved_case c where c.id = m.id);
grant select on shown_case to ${runtime};

-- "It helped us", once for each company, and never for the own case.
create table case_thanks (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    case_id uuid not null,
    company_id uuid not null default acting_company(),
    person_id uuid not null default acting_person(),
    thanked_at timestamptz not null,
    primary key (tenant_id, case_id, company_id),
    foreign key (tenant_id, cohort_id, case_id) references solved_case (tenant_id, cohort_id, id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, person_id) references person
);
call protect('case_thanks', 'company');
create policy directory on case_thanks to ${owner} using (true);
-- Everybody's thanks but one's own would tell whose case it is, by who is missing.
drop policy reading on case_thanks;
create policy reading on case_thanks for select using (
    tenant_id = (select acting_tenant())
    and (company_id = any ((select readable_companies())::uuid[])
         or (select acting_role()) = 'STAFF'
             and exists (select from solved_case c where c.tenant_id = case_thanks.tenant_id and c.id = case_thanks.case_id)));
drop policy adding on case_thanks;
create policy adding on case_thanks for insert with check (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and person_id = (select acting_person()) and cohort_id = (select acting_cohort())
    and exists (select from shown_case c where c.id = case_thanks.case_id and c.disclosure <> 'COMPANY_ONLY'
                and c.company_id is distinct from (select acting_company())));
drop policy changing on case_thanks;
revoke update on case_thanks from ${runtime};

-- How many companies a shared case has helped; which they are is told to nobody but themselves, their experts and
-- staff who may know whose case it is.
create function thanks_of_cases() returns table (case_id uuid, thanks integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select t.case_id, count(*)::integer from case_thanks t
    where t.tenant_id = acting_tenant() and (t.cohort_id = acting_cohort() or acting_role() = 'STAFF')
    group by t.case_id $$;
revoke execute on function thanks_of_cases() from public;
grant execute on function thanks_of_cases() to ${runtime};

-- Cases are found by their words. One without its origin names no company, yet only its company says what it says.
alter table search_entry
    drop constraint search_entry_kind_check,
    add constraint search_entry_kind_check check (kind in ('QUESTION', 'ISSUE', 'SECTION', 'SOLVED_CASE'));
create policy adding_own_case on search_entry for insert with check (
    tenant_id = (select acting_tenant()) and kind = 'SOLVED_CASE' and cohort_id = (select acting_cohort())
    and (company_id is null or company_id = (select acting_company()))
    and exists (select from solved_case c where c.tenant_id = search_entry.tenant_id
                and c.id::text = search_entry.about and c.company_id = (select acting_company())));
-- Whatever else lets one write entries, that of a case is written by its company alone.
create function keep_case_entries_own() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if not exists (select from solved_case c where c.tenant_id = new.tenant_id
                   and c.id::text = new.about and c.company_id = acting_company()) then
        raise exception 'The entry of a case is written by its company' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
revoke execute on function keep_case_entries_own() from public;
create trigger keeps_cases_own before insert or update on search_entry
    for each row when (new.kind = 'SOLVED_CASE') execute function keep_case_entries_own();
create policy removing_case on search_entry for delete using (
    tenant_id = (select acting_tenant()) and kind = 'SOLVED_CASE'
    and exists (select from solved_case c where c.tenant_id = search_entry.tenant_id
                and c.id::text = search_entry.about and c.company_id = (select acting_company())));
