-- The tenants of the posts, the posts themselves, and the index on words. :big has a real programme in :cohort; each of
-- the others has a cohort, a company and a person. No trigger asks for what is known to be right.
set session_replication_role = replica;
create temporary table laid as
    select tenant, cohort, gen_random_uuid() as company, gen_random_uuid() as person
    from (select distinct tenant, cohort from laid_post where tenant <> ':big') t;
insert into tenant (tenant_id, name, name_en) select tenant, '機構', 'Organiser' from laid;
insert into cohort (tenant_id, id, name, name_en, fiscal_year, state)
    select tenant, cohort, '令和6年度', 'FY2024', 2024, 'RUNNING' from laid;
insert into company (tenant_id, id, name, quota_frame, employees)
    select tenant, company, '会社', 'SERVICE_OTHER', 10 from laid;
insert into person (tenant_id, id, name) select tenant, person, '森' from laid;
insert into laid select m.tenant_id, m.cohort_id, m.company_id, m.person_id from membership m
    where m.tenant_id = ':big' and m.cohort_id = ':cohort' and m.role = 'PARTICIPANT' order by m.person_id limit 1;
analyze laid;
analyze laid_post;
insert into question (tenant_id, id, cohort_id, company_id, asked_by, role, title, body, part, asked_at)
    select p.tenant, p.question, p.cohort, l.company, l.person, 'PARTICIPANT', p.title, p.body, p.part, p.at
    from laid_post p join laid l on l.tenant = p.tenant where p.answer is null;
insert into answer (tenant_id, id, question_id, cohort_id, company_id, answered_by, role, body, answered_at, endorsed_by,
                    endorsed_at)
    select p.tenant, p.answer, p.question, p.cohort, l.company, l.person, 'PARTICIPANT', p.body, p.at,
           case when p.endorsed then gen_random_uuid() end, case when p.endorsed then p.at end
    from laid_post p join laid l on l.tenant = p.tenant where p.answer is not null;
drop table laid_post;
set maintenance_work_mem = '1GB';
set max_parallel_maintenance_workers = 2;
create index search_entry_by_grams on search_entry using gin (grams_of(tenant_id, words)) with (fastupdate = off);
alter index search_entry_by_grams alter column 1 set statistics 0;
set session_replication_role = default;
