-- Who asked or answered a question gives it its words in the search index, by name or not; the asker takes it out and
-- puts it in anew for other readers.
create function own_questions() returns text[]
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(array_agg(mine.id::text), '{}') from (
        select q.id from question q where q.asked_by = (select acting_person())
        union select b.post_id from byline b where b.alias = 0 and b.person_id = (select acting_person())) mine
$$;
create function own_threads() returns text[]
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select own_questions() || coalesce(array_agg(mine.id::text), '{}') from (
        select a.question_id as id from answer a where a.answered_by = (select acting_person())
        union select b.question_id from byline b where b.person_id = (select acting_person())) mine
$$;
revoke execute on function own_questions() from public;
revoke execute on function own_threads() from public;
grant execute on function own_questions() to ${runtime};
grant execute on function own_threads() to ${runtime};

drop policy adding on search_entry;
create policy adding on search_entry for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (company_id = (select acting_company())
                  or (company_id is null and not private and kind = 'ISSUE'
                      and about in (select i.id::text from issue i
                                    where i.company_id = (select acting_company()) and i.disclosure = 'ANONYMISED'))
                  or (kind = 'QUESTION' and about = any ((select own_threads())::text[]))))));
drop policy changing on search_entry;
create policy changing on search_entry for update
    using (
        tenant_id = (select acting_tenant())
        and ((select acting_role()) = 'STAFF'
             or (cohort_id = (select acting_cohort())
                 and (company_id = (select acting_company())
                      or (kind = 'QUESTION' and about = any ((select own_threads())::text[]))))));
drop policy removing on search_entry;
create policy removing on search_entry for delete using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (company_id = (select acting_company())
                  or (company_id is null and kind = 'ISSUE'
                      and about in (select i.id::text from issue i where i.company_id = (select acting_company())))
                  or (kind = 'QUESTION' and about = any ((select own_questions())::text[]))))));
