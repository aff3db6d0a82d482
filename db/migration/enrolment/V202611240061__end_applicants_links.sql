-- An applicant's page serves until the programme is over: what was asked of a company then is nobody's business in an
-- old letter. Who declines twice, by a second click, has declined. And the job that writes letters may know what the
-- cohort it writes for is called, also when it no longer recruits.

create or replace function application_by_token(hash text)
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
    join cohort c on c.tenant_id = a.tenant_id and c.id = a.cohort_id and c.state in ('RECRUITING', 'RUNNING')
    join tenant t on t.tenant_id = a.tenant_id and t.opened
    left join recruitment r on r.tenant_id = a.tenant_id and r.cohort_id = a.cohort_id
    where l.token_hash = hash
$$;

create or replace function decline_by_token(hash text, at timestamptz)
    returns table (tenant_id uuid, application_id uuid, state text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    a record;
begin
    select x.tenant_id, x.id, x.state, x.respond_by into a from application_link l
        join application x on x.tenant_id = l.tenant_id and x.id = l.application_id
        join cohort c on c.tenant_id = x.tenant_id and c.id = x.cohort_id and c.state in ('RECRUITING', 'RUNNING')
        join tenant t on t.tenant_id = x.tenant_id and t.opened
        where l.token_hash = hash for update of x;
    if not found or a.state not in ('OFFERED', 'DECLINED') then return; end if;
    if a.state = 'DECLINED' then
        return query select a.tenant_id, a.id, a.state;
        return;
    end if;
    update application x set version = x.version + 1,
           state = case when at < a.respond_by then 'DECLINED' else x.state end,
           decline_asked_at = coalesce(x.decline_asked_at, at)
        where x.tenant_id = a.tenant_id and x.id = a.id;
    insert into audit_entry (tenant_id, id, at, person_id, role, action, subject)
        values (a.tenant_id, gen_random_uuid(), at, null, 'VISITOR',
                case when at < a.respond_by then 'application.declined' else 'application.decline_asked' end, a.id::text);
    return query select a.tenant_id, a.id, case when at < a.respond_by then 'DECLINED' else 'OFFERED' end;
end $$;

create or replace function name_signers_by_token(hash text, at timestamptz, participant text, kana text, email text,
                                      executive text, of_kana text, of_email text)
    returns table (tenant_id uuid, application_id uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    a record;
begin
    select x.tenant_id, x.id, x.state into a from application_link l
        join application x on x.tenant_id = l.tenant_id and x.id = l.application_id
        join cohort c on c.tenant_id = x.tenant_id and c.id = x.cohort_id and c.state in ('RECRUITING', 'RUNNING')
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

create function cohort_of_letter(of_cohort uuid) returns table (name text, contact text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.name, coalesce(r.contact, '') from cohort c
    left join recruitment r on r.tenant_id = c.tenant_id and r.cohort_id = c.id
    where c.tenant_id = acting_tenant() and c.id = of_cohort and acting_role() in ('STAFF', 'JOB')
$$;
revoke execute on function cohort_of_letter(uuid) from public;
grant execute on function cohort_of_letter(uuid) to ${runtime};

-- What a request could not finish, because the machine stopped between its two steps, is looked for by the job.
create index application_without_receipt on application (tenant_id, received_at) where state = 'RECEIVED';
