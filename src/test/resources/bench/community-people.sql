-- Tenants, cohorts and people. :largest has a real programme, some of whose seats are taken as they are. No trigger asks for
-- what is known to be right.
set session_replication_role = replica;
alter table laid_seat add primary key (tenant, n);
alter table laid_question add primary key (tenant, id);
alter table laid_answer add primary key (tenant, question, place);
analyze laid_seat, laid_question, laid_answer;
insert into tenant (tenant_id, name, name_en)
    select distinct tenant, '機構', 'Organiser' from laid_seat where tenant <> ':largest' on conflict do nothing;
insert into cohort (tenant_id, id, name, name_en, fiscal_year, state)
    select distinct tenant, cohort, '令和6年度', 'FY2024', 2024, 'RUNNING' from laid_seat on conflict do nothing;
insert into part
    select (jsonb_populate_record(p, jsonb_build_object('tenant_id', t.tenant))).* from part p
    cross join (select distinct tenant from laid_seat where tenant <> ':largest') t where p.tenant_id = ':largest';
insert into company (tenant_id, id, name, name_kana, quota_frame, employees)
    select tenant, company, '会社 ' || n, 'かいしゃ' || lpad(n::text, 4, '0'), 'SERVICE_OTHER', 10 from laid_seat
    where company is not null on conflict do nothing;
insert into person (tenant_id, id, name, name_kana)
    select tenant, person, '森 ' || n, 'もり' || lpad(n::text, 4, '0') from laid_seat on conflict do nothing;
insert into membership (tenant_id, id, person_id, role, cohort_id, company_id, started_at)
    select tenant, seat, person, role, cohort, company, '2021-06-01' from laid_seat on conflict do nothing;
insert into enrolment (tenant_id, cohort_id, company_id, state, opened_at, enrolled_at)
    select tenant, cohort, company, 'ENROLLED', '2021-06-01', '2021-06-10' from laid_seat where company is not null
    on conflict do nothing;
-- Each company has its expert.
insert into assignment (tenant_id, membership_id, company_id, cohort_id, assigned_at)
    select c.tenant, e.seat, c.company, c.cohort, '2021-06-01'
    from laid_seat c
    join (select tenant, count(*) filter (where role = 'PARTICIPANT') as companies,
                 count(*) filter (where role = 'EXPERT') as experts from laid_seat group by tenant) t on t.tenant = c.tenant
    join laid_seat e on e.tenant = c.tenant and e.n = t.companies + c.n % t.experts
    where c.role = 'PARTICIPANT' on conflict do nothing;
analyze membership, assignment, company, person;
set session_replication_role = default;
