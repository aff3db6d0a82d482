-- An anonymous issue is found by its words like one of the whole cohort. Its entry names no company, so the right to
-- take it out and put it in comes from the issue itself.
alter table search_entry drop constraint search_entry_check1;
drop policy adding on search_entry;
create policy adding on search_entry for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (company_id = (select acting_company())
                  or (company_id is null and not private and kind = 'ISSUE'
                      and about in (select i.id::text from issue i
                                    where i.company_id = (select acting_company()) and i.disclosure = 'ANONYMISED'))
                  or (company_id is null and kind = 'QUESTION'
                      and (about in (select q.id::text from question q
                                     where q.cohort_id = (select acting_cohort()) and q.asked_by = (select acting_person()))
                           or about in (select a.question_id::text from answer a
                                        where a.cohort_id = (select acting_cohort())
                                          and a.answered_by = (select acting_person()))))))));
drop policy removing on search_entry;
create policy removing on search_entry for delete using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (company_id = (select acting_company())
                  or (company_id is null and kind = 'ISSUE'
                      and about in (select i.id::text from issue i where i.company_id = (select acting_company())))))));

-- Which transaction wrote an entry tells what else was written in it, and by whom shortly before and after. The system
-- columns are read only by whoever may read the whole table; so its columns are granted one by one.
revoke select on search_entry from ${runtime};
grant select (tenant_id, kind, about, cohort_id, company_id, private, title, title_words, words, path, at)
    on search_entry to ${runtime};

-- A reason may name the company in so many words: of the staff only those read it who know it already.
drop policy reading on issue_unmasking;
create policy reading on issue_unmasking for select using (
    tenant_id = (select acting_tenant())
    and issue_id in (select i.id from issue i
                     where (select acting_role()) = 'STAFF'
                        or i.company_id = any ((select readable_companies())::uuid[])));
