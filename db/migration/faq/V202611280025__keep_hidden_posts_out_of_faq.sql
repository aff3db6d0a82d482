-- What is hidden lends nothing to the FAQ: no entry is begun of it, and none that was begun is released until it is shown.
create or replace function lends_to_faq(of_question uuid) returns boolean
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from question q where q.tenant_id = acting_tenant() and q.id = of_question and q.hidden is null
        and (q.disclosure = 'COHORT'
             or q.disclosure = 'EXPERTS' and exists (
                 select from faq_consent k where k.tenant_id = q.tenant_id and k.question_id = q.id and k.agreed)))
$$;
create or replace function faq_ground(of_answer uuid) returns uuid
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select q.id from answer a join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
    where a.tenant_id = acting_tenant() and a.id = of_answer
      and q.disclosure <> 'COMPANY' and q.hidden is null and a.hidden is null
      and (a.endorsed_by is not null or a.role = 'EXPERT' and q.accepted_answer = a.id)
      and (acting_role() = 'STAFF' or q.cohort_id = acting_cohort() and (q.disclosure = 'COHORT' or acting_role() = 'EXPERT'))
$$;
