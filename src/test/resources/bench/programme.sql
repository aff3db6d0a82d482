-- 10,000 companies in 100 cohorts, laid past the services and past every policy. Cohort 0 has 400 companies, cohort 1
-- has 400 in two tracks, the others share the rest. It is 1 October 2024: seven of ten sessions are held.
-- :tenant, :staff (a person), :busy and :parted (cohorts 0 and 1) are put in by Laying.
-- No trigger asks for what is known to be right: it would ask 500,000 times.
set session_replication_role = replica;
create temporary table laid as
    select n, case n when 0 then uuid ':busy' when 1 then uuid ':parted' else gen_random_uuid() end as cohort
    from generate_series(0, 99) n;
analyze laid;
insert into cohort (tenant_id, id, name, name_en, fiscal_year, state)
    select ':tenant', cohort, '令和6年度 第' || n || '期', 'FY2024 ' || n, 2024, 'RUNNING' from laid;
insert into cohort_track (tenant_id, id, cohort_id, name, name_en, place)
    select ':tenant', gen_random_uuid(), ':parted', name, name, place
    from (values ('火曜', 1), ('金曜', 2)) t (name, place);

create temporary table held as
    select l.n, l.cohort, s as number, k.id as track, gen_random_uuid() as session,
           date '2024-07-02' + 14 * (s - 1) + 3 * (coalesce(k.place, 1) - 1) as day
    from laid l left join cohort_track k on k.cohort_id = l.cohort cross join generate_series(1, 10) s;
analyze held;
insert into session (tenant_id, id, cohort_id, number, held_on, seminar_from, seminar_to, workshop_from, workshop_to,
                     workshop_title, capacity, track_id)
    select ':tenant', session, cohort, number, day, '13:00', '15:00', '15:15', '17:15', '題', 450, track from held;
insert into session_part (tenant_id, cohort_id, session_id, part) select ':tenant', cohort, session, number from held;

-- Companies, each with a participant who has agreed to everything and a place that rests on paper.
create temporary table member as
    select n, case when n <= 400 then 0 when n <= 800 then 1 else 2 + n % 98 end as c, gen_random_uuid() as company,
           gen_random_uuid() as person, gen_random_uuid() as seat
    from generate_series(1, 10000) n;
analyze member;
insert into company (tenant_id, id, name, name_kana, quota_frame, industry, employees)
    select ':tenant', company, '会社 ' || n, 'かいしゃ' || lpad(n::text, 6, '0'),
           (array['RETAIL_WHOLESALE', 'CONSTRUCTION_MANUFACTURING', 'SERVICE_OTHER'])[n % 3 + 1], '業種' || n % 17, 38
    from member;
insert into person (tenant_id, id, name, name_kana)
    select ':tenant', person, '森 ' || n, 'もり' || lpad(n::text, 6, '0') from member;
insert into account (tenant_id, person_id, email, issuer, subject, bound_at)
    select ':tenant', person, 'mori' || n || '@' || substr(':tenant', 1, 8) || '.example',
           'https://issuer.example', person, '2024-06-02' from member;
insert into membership (tenant_id, id, person_id, role, cohort_id, company_id, started_at)
    select ':tenant', m.seat, m.person, 'PARTICIPANT', l.cohort, m.company, timestamptz '2024-06-01 09:00+09'
    from member m join laid l on l.n = m.c;
insert into consent (tenant_id, person_id, kind, version, agreed_at)
    select ':tenant', m.person, d.kind, d.version, timestamptz '2024-06-01 09:00+09'
    from member m join consent_document d on d.tenant_id = ':tenant';
insert into enrolment (tenant_id, cohort_id, company_id, state, opened_at, enrolled_at)
    select ':tenant', l.cohort, m.company, 'ENROLLED', '2024-06-01', '2024-06-10' from member m join laid l on l.n = m.c;
update enrolment e set state = 'CONSENT_PENDING', enrolled_at = null from member m
    where m.company = e.company_id and m.c = 0 and m.n % 40 = 0;
insert into enrolment_signature (tenant_id, cohort_id, company_id, role, kind, version, signed_at, recorded_by, paper)
    select ':tenant', e.cohort_id, e.company_id, r, k, 1, '2024-06-10', ':staff', '書庫'
    from enrolment e join member m on m.company = e.company_id cross join unnest(array['PARTICIPANT', 'EXECUTIVE']) r
    cross join unnest(array['PARTICIPATION', 'NON_DISCLOSURE']) k where e.tenant_id = ':tenant' and e.state = 'ENROLLED';
insert into company_track (tenant_id, cohort_id, company_id, track_id, placed_by, placed_at)
    select ':tenant', ':parted', m.company, k.id, ':staff', '2024-06-20'
    from member m join cohort_track k on k.cohort_id = ':parted' and k.place = m.n % 2 + 1 where m.c = 1 and m.n % 50 > 0;

-- Who was where, what is asked for, and what is made up.
create temporary table place as
    select m.n, m.company, m.person, m.seat, h.cohort, h.session, h.number, h.day, h.n as c, h.track
    from member m join held h on h.n = m.c
    left join company_track t on t.company_id = m.company
    where h.track is null or h.track = t.track_id;
analyze place;
insert into attendance (tenant_id, cohort_id, session_id, company_id, state, marked_at, recorded_by)
    select ':tenant', cohort, session, company,
           case (n + 7 * number) % 20 when 0 then 'APPROVED_ABSENCE' when 1 then 'LATE' when 2 then 'ABSENT'
               when 3 then 'MADE_UP' else 'PRESENT' end, day, ':staff'
    from place where day < date '2024-10-01';
analyze attendance;
insert into absence_request (tenant_id, id, cohort_id, session_id, company_id, reason, state, asked_by, asked_at)
    select ':tenant', gen_random_uuid(), cohort, session, company, '出張のため', 'ASKED', person, '2024-09-30'
    from place where number = 8 and n % 10 = 0;
insert into make_up_task (tenant_id, id, cohort_id, session_id, company_id, material, question, due_on, set_by, set_at)
    select ':tenant', gen_random_uuid(), p.cohort, p.session, p.company, '本文 p.40', '何を変えますか', p.day + 14,
           ':staff', p.day
    from place p join attendance a on a.session_id = p.session and a.company_id = p.company
    where a.state = 'APPROVED_ABSENCE' and p.number <= 4 or a.state = 'MADE_UP';
analyze make_up_task;
insert into make_up_answer (tenant_id, id, task_id, company_id, body, answered_by, answered_at)
    select ':tenant', gen_random_uuid(), t.id, t.company_id, '台帳を作りました。', m.person, t.set_at
    from make_up_task t join member m on m.company = t.company_id where m.n % 2 = 0;
insert into session_transfer (tenant_id, cohort_id, session_id, company_id, in_session_id, chosen_by, chosen_at)
    select ':tenant', p.cohort, p.session, p.company, o.session, ':staff', p.day
    from place p join attendance a on a.session_id = p.session and a.company_id = p.company
    join held o on o.cohort = p.cohort and o.number = p.number and o.track <> p.track
    where a.state = 'APPROVED_ABSENCE' and p.number between 5 and 6;

-- Surveys: asked at every session, three companies in four answer.
insert into session_survey (tenant_id, cohort_id, session_id, version_id, attached_at)
    select ':tenant', h.cohort, h.session, v.id, '2024-06-20'
    from held h cross join (select id from survey_version where tenant_id = ':tenant' and published_at is not null limit 1) v;
analyze session_survey;
insert into survey_response (tenant_id, cohort_id, session_id, company_id, version_id, sent_by, sent_at, late)
    select ':tenant', p.cohort, p.session, p.company, a.version_id, p.person, p.day + time '18:00', p.n % 9 = 0
    from place p join session_survey a on a.session_id = p.session where p.day < date '2024-10-01' and p.n % 4 > 0;
-- What triggers would have kept of these with their sessions.
update session s set records = a.records from (
    select session_id, count(*) as records from attendance where tenant_id = ':tenant' group by session_id) a
where s.tenant_id = ':tenant' and s.id = a.session_id;
update session_survey s set answers = r.answers from (
    select session_id, count(*) as answers from survey_response where tenant_id = ':tenant' group by session_id) r
where s.tenant_id = ':tenant' and s.session_id = r.session_id;

-- Experts: twenty in cohort 0, one in each other, that of cohort 1 with all of its 400 companies.
create temporary table adviser as
    select l.n as c, l.cohort, e, gen_random_uuid() as person, gen_random_uuid() as seat
    from laid l cross join generate_series(0, 19) e where l.n = 0 or e = 0;
insert into person (tenant_id, id, name, name_kana) select ':tenant', person, '専門家 ' || c || '-' || e, 'せんもんか' from adviser;
insert into account (tenant_id, person_id, email)
    select ':tenant', person, 'adviser' || c || '-' || e || '@' || substr(':tenant', 1, 8) || '.example' from adviser;
insert into membership (tenant_id, id, person_id, role, cohort_id, started_at)
    select ':tenant', seat, person, 'EXPERT', cohort, '2024-06-01' from adviser;
insert into consent (tenant_id, person_id, kind, version, agreed_at)
    select ':tenant', a.person, d.kind, d.version, '2024-06-01' from adviser a join consent_document d on d.tenant_id = ':tenant';
create temporary table advised as
    select m.*, a.cohort, a.seat as expert, a.person as adviser from member m
    join adviser a on a.c = m.c and a.e = case when m.c = 0 then m.n % 20 else 0 end;
analyze advised;
insert into assignment (tenant_id, membership_id, company_id, cohort_id, assigned_at)
    select ':tenant', expert, company, cohort, '2024-06-20' from advised;
insert into dispatch (tenant_id, id, cohort_id, company_id, number, expert_id, held_on, starts_at, minutes, mode, place, state,
                      planned_by, changed_at)
    select ':tenant', gen_random_uuid(), cohort, company, 1, expert, date '2024-08-01' + n % 40,
           time '08:00' + n / 40 % 10 * interval '1 hour', 45, 'VISIT', '本社', case when n % 15 = 0 then 'PLANNED' else 'HELD' end, ':staff', '2024-07-15' from advised;
insert into dispatch (tenant_id, id, cohort_id, company_id, number, expert_id, held_on, starts_at, minutes, mode, place, state,
                      planned_by, changed_at)
    select ':tenant', gen_random_uuid(), cohort, company, 2, expert, date '2024-10-01' + n % 30,
           time '08:00' + n / 30 % 14 * interval '1 hour', 45, 'VISIT', '本社', 'PLANNED', ':staff', '2024-09-15' from advised where n % 5 > 0;
analyze dispatch;
insert into dispatch_report (tenant_id, dispatch_id, company_id, end_state, done, written_by, written_at)
    select ':tenant', d.id, d.company_id, 'REACHED', '台帳を見直しました。', a.adviser, '2024-09-01'
    from dispatch d join advised a on a.company = d.company_id where d.state = 'HELD';

-- Materials: thirty a session in cohort 0, three in the others.
insert into material (tenant_id, id, cohort_id, session_id, block, title, shown, made_by, made_at)
    select ':tenant', gen_random_uuid(), cohort, session, (array['SEMINAR', 'WORKSHOP', 'ROUND_TABLE'])[i % 3 + 1],
           '資料 ' || i, 1, ':staff', timestamptz '2024-06-20 09:00+09' + i * interval '1 minute'
    from held cross join generate_series(1, 30) i where n = 0 or i <= 3;
insert into material_version (tenant_id, id, cohort_id, session_id, material_id, number, link, made_by, made_at,
                              released_by, released_at)
    select ':tenant', gen_random_uuid(), cohort_id, session_id, id, 1, 'https://materials.example/' || id, ':staff', made_at,
           ':staff', made_at from material where tenant_id = ':tenant';

-- Groups of five: at every session of cohort 0, at the eighth of the others.
create temporary table seated as
    select cohort, session, c, company, seat, (row_number() over (partition by session order by n * 7919 % 10007) - 1) / 5 + 1 as g,
           (row_number() over (partition by session order by n * 7919 % 10007) - 1) % 5 as p
    from place where c = 0 or number = 8;
analyze seated;
insert into session_grouping (tenant_id, cohort_id, session_id, seed, proposed_by, proposed_at, published_at)
    select distinct ':tenant'::uuid, cohort, session, 1, ':staff'::uuid, timestamptz '2024-06-25', timestamptz '2024-06-26' from seated;
insert into workshop_group (tenant_id, cohort_id, session_id, number, changed_at)
    select distinct ':tenant'::uuid, cohort, session, g, timestamptz '2024-06-25' from seated;
insert into group_seat (tenant_id, cohort_id, session_id, group_number, membership_id, role, changed_at)
    select ':tenant', cohort, session, g, seat, (array['SCRIBE', 'MATERIALS', 'PRESENTER'])[p + 1], '2024-06-25' from seated;

-- Notices: five each, 20,000 for the staff. Letters: 50,000, one in a hundred refused. And the trail of acts.
insert into notice (tenant_id, id, person_id, message_key, path, about, created_at, read_at)
    select ':tenant', gen_random_uuid(), p, 'schedule.ScheduleNotifications.released', 'schedule', gen_random_uuid(),
           timestamptz '2024-07-01' + i * interval '3 minutes', case when i % 3 > 0 then timestamptz '2024-09-30' end
    from (select person as p, i from member cross join generate_series(1, 5) i
          union all select uuid ':staff', i from generate_series(1, 20000) i) x;
insert into outgoing_mail (tenant_id, id, key, template, language, put_at, state, recipient, subject, body, due_at,
                           attempts, ended_at)
    select ':tenant', gen_random_uuid(), 'bench ' || i, 'schedule.released', 'ja', at, state, 'mori' || i % 10000 || '@company.example',
           case when state <> 'SENT' then '日程' end, case when state <> 'SENT' then '本文' end, at, 1,
           case when state <> 'WAITING' then at end
    from (select i, timestamptz '2024-07-01' + i * interval '2 minutes' as at,
                 case when i % 100 = 0 then 'FAILED' when i % 333 = 1 then 'WAITING' else 'SENT' end as state
          from generate_series(1, 50000) i) x;
insert into audit_entry (tenant_id, id, at, person_id, role, action, subject, company_id)
    select ':tenant', gen_random_uuid(), timestamptz '2024-07-01' + i * interval '1 minute', ':staff', 'STAFF',
           'company.read', company, company
    from member cross join generate_series(1, 10) i;
analyze;
