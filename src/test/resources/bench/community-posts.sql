-- Questions, answers and who stands behind pseudonyms, with what triggers would have made of them.
set session_replication_role = replica;
insert into question (tenant_id, id, cohort_id, company_id, asked_by, role, title, body, part, tags, asked_at,
                      accepted_answer, closed_at, version, disclosure, pseudonymous, answers, endorsed,
                      accepted_edits)
    select q.tenant, q.id, q.cohort, case when not q.pseudonymous then s.company end,
           case when not q.pseudonymous then s.person end, 'PARTICIPANT', q.title, q.body, q.part, q.tags,
           case when q.pseudonymous then shown_day(q.at) else q.at end, c.id, q.closed_at,
           case when q.accepted is null then 0 else 1 end, q.disclosure, q.pseudonymous, coalesce(a.answers, 0),
           coalesce(a.endorsed, false), case when c.id is not null then 0 end
    from laid_question q
    join laid_seat s on s.tenant = q.tenant and s.n = q.asker
    left join (select tenant, question, count(*) as answers, bool_or(endorsed_by is not null) as endorsed
               from laid_answer group by tenant, question) a on a.tenant = q.tenant and a.question = q.id
    left join laid_answer c on c.tenant = q.tenant and c.question = q.id and c.place = q.accepted;
insert into answer (tenant_id, id, question_id, cohort_id, company_id, answered_by, role, body, answered_at, endorsed_by,
                    endorsed_at, version, disclosure, place, endorsed_edits)
    select a.tenant, a.id, a.question, q.cohort, s.company, s.person, s.role, a.body, a.at, e.person, a.endorsed_at,
           case when e.person is null then 0 else 1 end, q.disclosure, a.place,
           case when e.person is not null then 0 end
    from laid_answer a
    join laid_question q on q.tenant = a.tenant and q.id = a.question
    join laid_seat s on s.tenant = a.tenant and s.n = a.by
    left join laid_seat e on e.tenant = a.tenant and e.n = a.endorsed_by;
insert into byline (tenant_id, post_id, question_id, alias, company_id, person_id, role)
    select q.tenant, q.id, q.id, 0, s.company, s.person, 'PARTICIPANT'
    from laid_question q join laid_seat s on s.tenant = q.tenant and s.n = q.asker where q.pseudonymous;
insert into audit_entry (tenant_id, id, at, person_id, role, action, subject)
    select q.tenant, gen_random_uuid(), q.closed_at, s.person, 'PARTICIPANT', 'answer.accepted', a.id::text
    from laid_question q
    join laid_seat s on s.tenant = q.tenant and s.n = q.asker
    join laid_answer a on a.tenant = q.tenant and a.question = q.id and a.place = q.accepted
    union all
    select a.tenant, gen_random_uuid(), a.endorsed_at, e.person, 'EXPERT', 'answer.endorsed', a.id::text
    from laid_answer a join laid_seat e on e.tenant = a.tenant and e.n = a.endorsed_by;
analyze question, answer, byline;
set session_replication_role = default;
