-- Whoever asks says who reads it: the cohort, the experts and the office, or the own company with its experts. And whether
-- it is asked by name or under a pseudonym. Of a pseudonymous post the row holds nothing that only its company has; who
-- wrote it lies in a table of its own, byline, which its company reads and whoever of the office gave a reason.

alter table question
    add column disclosure text not null default 'COHORT' check (disclosure in ('COHORT', 'EXPERTS', 'COMPANY')),
    add column pseudonymous boolean not null default false,
    add column answers integer not null default 0 check (answers >= 0),
    add column endorsed boolean not null default false,
    alter column asked_by drop not null,
    add unique (tenant_id, id, disclosure),
    add constraint question_is_of_somebody check (pseudonymous = (asked_by is null)),
    add constraint question_for_a_company_has_one check (disclosure <> 'COMPANY' or company_id is not null),
    -- Not every company has an executive here, and a moment beside a named act tells whose it is.
    add constraint question_hides_its_asker check (
        not pseudonymous
        or (company_id is null and role = 'PARTICIPANT' and asked_at = shown_day(asked_at)
            and (closed_at is null or closed_at = shown_day(closed_at))));
alter table answer
    add column disclosure text not null default 'COHORT',
    add column pseudonymous boolean not null default false,
    add column alias integer check (alias >= 0),
    add column place integer not null default 0,
    alter column answered_by drop not null,
    add constraint answer_is_of_somebody check (
        pseudonymous = (answered_by is null) and pseudonymous = (alias is not null)),
    add constraint answer_hides_its_writer check (
        not pseudonymous
        or (company_id is null and role = 'PARTICIPANT' and answered_at = shown_day(answered_at)));

-- The owner sees all rows only unforced.
alter table question no force row level security;
alter table answer no force row level security;
update answer a set place = p.place from (
    select tenant_id, id, row_number() over (partition by tenant_id, question_id order by answered_at, id) as place
    from answer) p where p.tenant_id = a.tenant_id and p.id = a.id;
update question q set answers = a.answers, endorsed = a.endorsed from (
    select tenant_id, question_id, count(*) as answers, bool_or(endorsed_by is not null) as endorsed
    from answer group by tenant_id, question_id) a where a.tenant_id = q.tenant_id and a.question_id = q.id;
alter table answer force row level security;
alter table question force row level security;

-- An answer is read by whoever reads its question, also when that changes.
alter table answer add foreign key (tenant_id, question_id, disclosure)
    references question (tenant_id, id, disclosure) on update cascade;
create index answer_by_question on answer (tenant_id, question_id, place);
create index question_by_moment on question (tenant_id, asked_at desc, id desc);
create index question_waiting on question (tenant_id, cohort_id, asked_at desc, id desc) where answers = 0;
create index question_waiting_anywhere on question (tenant_id, asked_at desc, id desc) where answers = 0;
create index question_endorsed on question (tenant_id, asked_at desc, id desc) where endorsed;

-- Who wrote what stands under a pseudonym. Alias 0 is the asker, 1 and on the companies that answered, in the order in
-- which they first did. The post is the question itself or one of its answers.
create table byline (
    tenant_id uuid not null default acting_tenant() references tenant,
    post_id uuid not null,
    question_id uuid not null,
    alias integer not null check (alias >= 0),
    company_id uuid not null,
    person_id uuid not null,
    role text not null check (role in ('PARTICIPANT', 'EXECUTIVE')),
    primary key (tenant_id, post_id),
    foreign key (tenant_id, question_id) references question,
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, person_id) references person
);
call protect('byline', 'company');
create policy directory on byline to ${owner} using (true) with check (true);
drop policy adding on byline;
drop policy changing on byline;
drop policy removing on byline;
revoke insert, update, delete on byline from ${runtime};
create index byline_by_question on byline (tenant_id, question_id, company_id);
create index byline_by_company on byline (tenant_id, company_id);
create index byline_by_person on byline (tenant_id, person_id);

-- Who of the staff looked behind a pseudonym of a question, and why. The reason may name the company: it is read by the
-- company and by whoever gave it.
create table byline_look (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    question_id uuid not null,
    alias integer not null,
    company_id uuid not null,
    looked_by uuid not null default acting_person(),
    looked_at timestamptz not null default acting_moment(),
    reason text not null check (length(reason) between 1 and 400),
    primary key (tenant_id, id),
    unique (tenant_id, looked_by, question_id, alias),
    foreign key (tenant_id, question_id) references question,
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, looked_by) references person
);
call protect('byline_look', 'company');
create policy directory on byline_look to ${owner} using (true) with check (true);
drop policy reading on byline_look;
create policy reading on byline_look for select using (
    tenant_id = (select acting_tenant())
    and (company_id = (select acting_company()) or looked_by = (select acting_person())));
drop policy adding on byline_look;
drop policy changing on byline_look;
drop policy removing on byline_look;
revoke insert, update, delete on byline_look from ${runtime};
create index byline_look_by_question on byline_look (tenant_id, question_id);

drop policy reading on byline;
create policy reading on byline for select using (
    tenant_id = (select acting_tenant())
    and (company_id = (select acting_company())
         or ((select acting_role()) = 'STAFF'
             and (question_id, alias) in (
                 select l.question_id, l.alias from byline_look l where l.looked_by = (select acting_person())))));

create policy directory on question to ${owner} using (true) with check (true);
drop policy reading on question;
create policy reading on question for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (disclosure = 'COHORT'
                  or company_id = any ((select readable_companies())::uuid[])
                  or asked_by = (select acting_person())
                  or (disclosure = 'EXPERTS'
                      and ((select acting_role()) = 'EXPERT'
                           or id in (select b.post_id from byline b where b.company_id = (select acting_company()))))))));
drop policy adding on question;
create policy adding on question for insert with check (
    tenant_id = (select acting_tenant())
    and cohort_id = (select acting_cohort())
    and accepted_answer is null
    and case when pseudonymous then (select acting_company()) is not null
        else asked_by = (select acting_person()) and role = (select acting_role())
             and company_id is not distinct from (select acting_company()) end);
drop policy changing on question;
create policy changing on question for update using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (asked_by = (select acting_person())
                  or id in (select b.post_id from byline b where b.person_id = (select acting_person()))))));

drop policy reading on answer;
create policy reading on answer for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (cohort_id = (select acting_cohort())
             and (disclosure = 'COHORT'
                  or exists (select from question q where q.tenant_id = answer.tenant_id and q.id = answer.question_id)))));
drop policy adding on answer;
create policy adding on answer for insert with check (
    tenant_id = (select acting_tenant())
    and endorsed_by is null
    and exists (select from question q where q.tenant_id = answer.tenant_id and q.id = answer.question_id)
    and case when pseudonymous then (select acting_company()) is not null
        else answered_by = (select acting_person()) and role = (select acting_role())
             and company_id is not distinct from (select acting_company()) end);
drop policy changing on answer;
create policy changing on answer for update
    using (
        tenant_id = (select acting_tenant())
        and cohort_id = (select acting_cohort())
        and (select acting_role()) = 'EXPERT'
        and endorsed_by is null
        and (disclosure <> 'COMPANY'
             or exists (select from question q where q.tenant_id = answer.tenant_id and q.id = answer.question_id)))
    with check (
        tenant_id = (select acting_tenant())
        and cohort_id = (select acting_cohort())
        and endorsed_by = (select acting_person()));

-- Which transaction wrote a row is as good as a moment, and the system columns are read only by whoever may read the
-- whole table.
revoke select, update on question, answer from ${runtime};
grant select (tenant_id, id, cohort_id, company_id, asked_by, role, title, body, section, edition, pages, part, tags,
              asked_at, accepted_answer, closed_at, version, disclosure, pseudonymous, answers, endorsed)
    on question to ${runtime};
grant update (accepted_answer, closed_at, disclosure, version) on question to ${runtime};
grant select (tenant_id, id, question_id, cohort_id, company_id, answered_by, role, body, answered_at, endorsed_by,
              endorsed_at, version, disclosure, pseudonymous, alias, place)
    on answer to ${runtime};
grant update (endorsed_by, endorsed_at, version) on answer to ${runtime};
