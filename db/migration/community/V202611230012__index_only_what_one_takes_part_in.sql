-- The words of a question in the search index change when somebody answers it. Any member of the cohort could write
-- them; now it takes a question asked or answered by oneself. Other kinds belong to a company or are staff's.
drop policy adding on search_entry;
create policy adding on search_entry for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (company_id = (select acting_company())
                  or (company_id is null and kind = 'QUESTION'
                      and (about in (select q.id::text from question q
                                     where q.cohort_id = (select acting_cohort()) and q.asked_by = (select acting_person()))
                           or about in (select a.question_id::text from answer a
                                        where a.cohort_id = (select acting_cohort())
                                          and a.answered_by = (select acting_person()))))))));
drop policy changing on search_entry;
create policy changing on search_entry for update
    using (
        tenant_id = (select acting_tenant())
        and ((select acting_role()) = 'STAFF'
             or (cohort_id = (select acting_cohort())
                 and (company_id = (select acting_company())
                      or (company_id is null and kind = 'QUESTION'
                          and (about in (select q.id::text from question q
                                         where q.cohort_id = (select acting_cohort()) and q.asked_by = (select acting_person()))
                               or about in (select a.question_id::text from answer a
                                            where a.cohort_id = (select acting_cohort())
                                              and a.answered_by = (select acting_person()))))))));
