-- The survey after each session: what is asked (templates in versions), what a company answers, and what of it is told.
create table survey_template (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    name text not null check (length(name) between 1 and 80),
    usual boolean not null default false,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
call protect('survey_template', 'tenant');
revoke delete on survey_template from ${runtime};
create unique index one_usual_survey on survey_template (tenant_id) where usual;

-- A published version is never changed: what was answered stays an answer to what was asked.
create table survey_version (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    template_id uuid not null,
    number integer not null check (number > 0),
    form jsonb not null check (jsonb_typeof(form) = 'object'),
    changed_at timestamptz not null,
    published_at timestamptz,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, template_id, number),
    foreign key (tenant_id, template_id) references survey_template
);
call protect('survey_version', 'tenant');
drop policy reading on survey_version;
drop policy changing on survey_version;
drop policy removing on survey_version;
create policy reading on survey_version for select using (
    tenant_id = (select acting_tenant()) and ((select acting_role()) = 'STAFF' or published_at is not null));
create policy changing on survey_version for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and published_at is null)
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
create policy removing on survey_version for delete
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and published_at is null);
create unique index one_survey_draft on survey_version (tenant_id, template_id) where published_at is null;

-- Which version is asked after which session. The key with the version holds it fast from the first answer on.
create table session_survey (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    version_id uuid not null,
    attached_at timestamptz not null,
    primary key (tenant_id, session_id),
    unique (tenant_id, session_id, version_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, version_id) references survey_version
);
call protect('session_survey', 'cohort');
create policy directory on session_survey to ${owner} using (true);
revoke update on session_survey from ${runtime};
grant update (version_id, attached_at) on session_survey to ${runtime};

-- Whether and when a company answered: its people and the staff may know, as it counts for completing the programme.
-- Not the assigned expert: a survey also tells what somebody thinks of the experts.
create table survey_response (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    company_id uuid not null,
    version_id uuid not null,
    sent_by uuid not null default acting_person(),
    sent_at timestamptz not null,
    late boolean not null,
    changed_at timestamptz,
    primary key (tenant_id, session_id, company_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, session_id, version_id) references session_survey (tenant_id, session_id, version_id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, sent_by) references person,
    check (changed_at is null or not late)
);
call protect('survey_response', 'company');
create policy directory on survey_response to ${owner} using (true);
drop policy reading on survey_response;
drop policy adding on survey_response;
drop policy changing on survey_response;
drop policy removing on survey_response;
create policy reading on survey_response for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or company_id = (select acting_company())));
-- The participant answers, from the workshop's end on; who answers on a later day is late.
create policy adding on survey_response for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
    and company_id = (select acting_company()) and cohort_id = (select acting_cohort())
    and sent_by = (select acting_person()) and changed_at is null
    and exists (select 1 from session s
                where s.id = survey_response.session_id and not s.cancelled
                  and sent_at >= ((s.held_on + s.workshop_to) at time zone 'Asia/Tokyo')
                  and late = (sent_at >= ((s.held_on + 1)::timestamp at time zone 'Asia/Tokyo'))));
create policy changing on survey_response for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
           and company_id = (select acting_company()))
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
                and company_id = (select acting_company()));
revoke update, delete on survey_response from ${runtime};
grant update (changed_at) on survey_response to ${runtime};
create index survey_response_by_company on survey_response (tenant_id, company_id);

-- What was answered. The executive learns that it was sent and not what it says, so that the participant may write
-- frankly; lecturers read it in groups only, by the function below.
create table survey_answers (
    tenant_id uuid not null default acting_tenant() references tenant,
    session_id uuid not null,
    company_id uuid not null,
    answers jsonb not null check (jsonb_typeof(answers) = 'object'),
    primary key (tenant_id, session_id, company_id),
    foreign key (tenant_id, session_id, company_id) references survey_response
);
call protect('survey_answers', 'company');
create policy directory on survey_answers to ${owner} using (true);
drop policy reading on survey_answers;
drop policy adding on survey_answers;
drop policy changing on survey_answers;
drop policy removing on survey_answers;
create policy reading on survey_answers for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (select acting_role()) = 'PARTICIPANT' and company_id = (select acting_company())));
create policy adding on survey_answers for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
    and company_id = (select acting_company()));
create policy changing on survey_answers for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
           and company_id = (select acting_company()))
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
                and company_id = (select acting_company()));
revoke update, delete on survey_answers from ${runtime};
grant update (answers) on survey_answers to ${runtime};

-- What is being written and was not sent: the participant's alone.
create table survey_draft (
    tenant_id uuid not null default acting_tenant() references tenant,
    session_id uuid not null,
    company_id uuid not null,
    answers jsonb not null check (jsonb_typeof(answers) = 'object'),
    saved_at timestamptz not null,
    primary key (tenant_id, session_id, company_id),
    foreign key (tenant_id, session_id) references session_survey,
    foreign key (tenant_id, company_id) references company
);
call protect('survey_draft', 'company');
drop policy reading on survey_draft;
drop policy adding on survey_draft;
drop policy changing on survey_draft;
drop policy removing on survey_draft;
create policy reading on survey_draft for select using (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
    and company_id = (select acting_company()));
create policy adding on survey_draft for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
    and company_id = (select acting_company()));
create policy changing on survey_draft for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
           and company_id = (select acting_company()))
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
                and company_id = (select acting_company()));
create policy removing on survey_draft for delete using (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'PARTICIPANT'
    and company_id = (select acting_company()));
revoke update on survey_draft from ${runtime};
grant update (answers, saved_at) on survey_draft to ${runtime};

-- What staff choose to quote, in words that tell nobody who said it; the original beside them, without its company.
create table survey_quotation (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    session_id uuid not null,
    question text not null check (length(question) between 1 and 40),
    original text not null check (length(original) between 1 and 4000),
    words text not null check (length(words) between 1 and 500),
    chosen_by uuid not null default acting_person(),
    chosen_at timestamptz not null,
    version integer not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, chosen_by) references person
);
call protect('survey_quotation', 'cohort');
drop policy reading on survey_quotation;
create policy reading on survey_quotation for select
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF');
create unique index survey_quotation_once on survey_quotation (tenant_id, session_id, question, md5(original));

-- What the cohort reads of a session's survey: grouped figures and quotations as they were published, and no company.
create table survey_report (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    session_id uuid not null,
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    published_at timestamptz not null,
    primary key (tenant_id, session_id),
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id)
);
call protect('survey_report', 'cohort');

-- How many answers a group needs before the reader is shown more than its count: staff see all, whoever teaches the
-- session five or more, nobody else anything.
create function survey_group(of_session uuid) returns integer language sql stable as $$
    select case
        when acting_role() = 'STAFF' then 1
        when acting_role() in ('LECTURER', 'EXPERT') and exists (
            select from session_lecturer l
            join membership m on m.tenant_id = l.tenant_id and m.id = l.membership_id
            where l.tenant_id = acting_tenant() and l.cohort_id = acting_cohort() and l.session_id = of_session
              and m.person_id = acting_person()) then 5
    end
$$;

-- How many companies were asked, have answered, and were late.
create function survey_counts(of_session uuid) returns table (expected integer, sent integer, late integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with answered as (
        select r.company_id, r.late from survey_response r
        where r.tenant_id = acting_tenant() and r.session_id = of_session),
    asked as (
        select m.company_id from session s
        join membership m on m.tenant_id = s.tenant_id and m.cohort_id = s.cohort_id
            and m.role = 'PARTICIPANT' and m.ended_at is null
        join enrolment e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id and e.company_id = m.company_id
            and e.state = 'ENROLLED'
        where s.tenant_id = acting_tenant() and s.id = of_session
        union select a.company_id from answered a)
    select (select count(*) from asked)::integer, count(*)::integer, (count(*) filter (where a.late))::integer
    from answered a having survey_group(of_session) is not null
$$;
revoke execute on function survey_counts(uuid) from public;
grant execute on function survey_counts(uuid) to ${runtime};

-- What was answered, in groups that name no company. A text stands in an order that tells nothing of who wrote it.
create function survey_tally(of_session uuid)
    returns table (kind text, question text, place text, value text, answers integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with given as (
        select a.company_id, q.key as question, q.value as answer
        from survey_answers a cross join jsonb_each(a.answers) q
        where a.tenant_id = acting_tenant() and a.session_id = of_session and survey_group(of_session) is not null),
    item as (
        select g.company_id, 'CHOICE' as kind, g.question, '' as place, c as value
            from given g cross join jsonb_array_elements_text(g.answer -> 'choices') c
        union all select g.company_id, 'NUMBER', g.question, '', g.answer ->> 'number'
            from given g where g.answer ->> 'number' is not null
        union all select g.company_id, 'ROW', g.question, r.key, r.value
            from given g cross join jsonb_each_text(g.answer -> 'rows') r
        union all select g.company_id, 'TEXT', g.question, '', g.answer ->> 'text'
            from given g where g.answer ->> 'text' <> ''),
    enough as (
        select i.kind, i.question, i.place from item i group by i.kind, i.question, i.place
        having count(distinct i.company_id) >= survey_group(of_session))
    select 'ANSWERED', g.question, '', '', count(*)::integer from given g group by g.question
    union all (
        select i.kind, i.question, i.place, i.value, count(*)::integer
        from item i join enough e on e.kind = i.kind and e.question = i.question and e.place = i.place
        group by i.kind, i.question, i.place, i.value
        order by i.kind, i.question, i.place, md5(i.value))
$$;
revoke execute on function survey_tally(uuid) from public;
grant execute on function survey_tally(uuid) to ${runtime};
