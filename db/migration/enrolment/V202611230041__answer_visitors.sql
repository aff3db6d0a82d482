-- What the public may know, and what an applicant may know and do with the secret of their own page. These functions
-- answer before anybody acts; they name their columns, so that nothing else ever slips out.

create policy directory on cohort_quota to ${owner} using (true);
create policy directory on session to ${owner} using (true);
-- An applicant's act by their page is on record like everybody's, in no person's name.
create policy directory on audit_entry for insert to ${owner} with check (role = 'VISITOR' and person_id is null);

create function recruiting_cohorts()
    returns table (id uuid, tenant_id uuid, name text, name_en text, organiser text, organiser_en text, fiscal_year integer,
                   closes_at timestamptz, contact text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.id, c.tenant_id, c.name, c.name_en, t.name, t.name_en, c.fiscal_year, r.closes_at, r.contact
    from cohort c
    join tenant t on t.tenant_id = c.tenant_id and t.opened
    join recruitment r on r.tenant_id = c.tenant_id and r.cohort_id = c.id
    where c.state = 'RECRUITING' order by r.closes_at, c.name, c.id
$$;

create function recruiting_frames(of_cohort uuid) returns table (quota_frame text, seats integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select q.quota_frame, q.seats from cohort_quota q
    join cohort c on c.tenant_id = q.tenant_id and c.id = q.cohort_id
    join tenant t on t.tenant_id = c.tenant_id and t.opened
    where c.id = of_cohort and c.state = 'RECRUITING' order by q.quota_frame
$$;

create function recruiting_sessions(of_cohort uuid)
    returns table (number integer, held_on date, seminar_from time, workshop_to time, place text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.number, s.held_on, s.seminar_from, s.workshop_to, s.place from session s
    join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id
    join tenant t on t.tenant_id = c.tenant_id and t.opened
    where c.id = of_cohort and c.state = 'RECRUITING' order by s.number
$$;

-- The published lists hold application numbers only, so that anyone can make the draw again.
create function published_draw(of_cohort uuid)
    returns table (quota_frame text, seats integer, numbers text[], list_hash text, published_at timestamptz, seed text,
                   drawn_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.quota_frame, d.seats, d.numbers, d.list_hash, d.published_at, d.seed, d.drawn_at from lottery_draw d
    join tenant t on t.tenant_id = d.tenant_id and t.opened
    where d.cohort_id = of_cohort order by d.quota_frame
$$;

create function application_by_token(hash text)
    returns table (number text, company_name text, state text, quota_frame text, received_at timestamptz, rank integer,
                   respond_by timestamptz, decline_asked_at timestamptz, referral text, participant_name text,
                   executive_name text, named_at timestamptz, cohort_id uuid, cohort text, cohort_en text, organiser text,
                   contact text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.number, a.company_name, a.state, a.quota_frame, a.received_at, a.rank, a.respond_by, a.decline_asked_at,
           a.referral, a.participant_name, a.executive_name, a.named_at, a.cohort_id, c.name, c.name_en, t.name,
           coalesce(r.contact, '')
    from application_link l
    join application a on a.tenant_id = l.tenant_id and a.id = l.application_id
    join cohort c on c.tenant_id = a.tenant_id and c.id = a.cohort_id
    join tenant t on t.tenant_id = a.tenant_id and t.opened
    left join recruitment r on r.tenant_id = a.tenant_id and r.cohort_id = a.cohort_id
    where l.token_hash = hash
$$;

-- A winner declines by themselves within the days given. After that the wish is noted and the staff confirm it.
create function decline_by_token(hash text, at timestamptz)
    returns table (tenant_id uuid, application_id uuid, state text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    a record;
begin
    select x.tenant_id, x.id, x.state, x.respond_by into a from application_link l
        join application x on x.tenant_id = l.tenant_id and x.id = l.application_id
        join tenant t on t.tenant_id = x.tenant_id and t.opened
        where l.token_hash = hash for update of x;
    if not found or a.state <> 'OFFERED' then return; end if;
    update application x set version = x.version + 1,
           state = case when at < a.respond_by then 'DECLINED' else x.state end,
           decline_asked_at = coalesce(x.decline_asked_at, at)
        where x.tenant_id = a.tenant_id and x.id = a.id;
    insert into audit_entry (tenant_id, id, at, person_id, role, action, subject)
        values (a.tenant_id, gen_random_uuid(), at, null, 'VISITOR',
                case when at < a.respond_by then 'application.declined' else 'application.decline_asked' end, a.id::text);
    return query select a.tenant_id, a.id, case when at < a.respond_by then 'DECLINED' else 'OFFERED' end;
end $$;

-- A winner names who comes and which executive stands behind it; they may correct that until the staff accept it.
create function name_signers_by_token(hash text, at timestamptz, participant text, kana text, email text,
                                      executive text, of_kana text, of_email text)
    returns table (tenant_id uuid, application_id uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    a record;
begin
    select x.tenant_id, x.id, x.state into a from application_link l
        join application x on x.tenant_id = l.tenant_id and x.id = l.application_id
        join tenant t on t.tenant_id = x.tenant_id and t.opened
        where l.token_hash = hash for update of x;
    if not found or a.state <> 'OFFERED' then return; end if;
    update application x set version = x.version + 1, named_at = at,
           participant_name = participant, participant_kana = kana, participant_email = lower(email),
           executive_name = executive, executive_kana = of_kana, executive_email = lower(of_email)
        where x.tenant_id = a.tenant_id and x.id = a.id;
    insert into audit_entry (tenant_id, id, at, person_id, role, action, subject)
        values (a.tenant_id, gen_random_uuid(), at, null, 'VISITOR', 'application.signers_named', a.id::text);
    return query select a.tenant_id, a.id;
end $$;

revoke execute on function recruiting_cohorts(), recruiting_frames(uuid), recruiting_sessions(uuid), published_draw(uuid),
    application_by_token(text), decline_by_token(text, timestamptz),
    name_signers_by_token(text, timestamptz, text, text, text, text, text, text) from public;
grant execute on function recruiting_cohorts(), recruiting_frames(uuid), recruiting_sessions(uuid), published_draw(uuid),
    application_by_token(text), decline_by_token(text, timestamptz),
    name_signers_by_token(text, timestamptz, text, text, text, text, text, text) to ${runtime};
