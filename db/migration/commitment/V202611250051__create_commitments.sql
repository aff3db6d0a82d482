-- Commitments (取組): what a company and its expert have agreed to do about an issue, by whom, until when, and what will
-- prove it. They are the company's own; somebody else than the claimant verifies them.
create table commitment (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    company_id uuid not null,
    issue_id uuid not null,
    dispatch_id uuid,
    title text not null check (length(title) between 1 and 120),
    owner_id uuid not null,
    due_on date not null,
    expected text not null check (length(expected) between 1 and 500),
    state text not null check (state in ('AGREED', 'CLAIMED', 'VERIFIED', 'TRANSFERRED', 'CALLED_OFF')),
    agreed_by uuid not null default acting_person(),
    agreed_at timestamptz not null,
    evidence text not null default '' check (length(evidence) <= 2000),
    evidence_question uuid,
    evidence_answer uuid,
    evidence_file uuid,
    claimed_by uuid,
    claimed_at timestamptz,
    verified_by uuid,
    verified_at timestamptz,
    planned_on date,
    remark text not null default '' check (length(remark) <= 500),
    changed_by uuid not null default acting_person(),
    changed_at timestamptz not null,
    changes integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, company_id, id),
    foreign key (tenant_id, cohort_id, company_id, issue_id) references issue (tenant_id, cohort_id, company_id, id),
    foreign key (tenant_id, dispatch_id, company_id) references dispatch (tenant_id, id, company_id),
    foreign key (tenant_id, owner_id) references person,
    foreign key (tenant_id, agreed_by) references person,
    foreign key (tenant_id, claimed_by) references person,
    foreign key (tenant_id, verified_by) references person,
    foreign key (tenant_id, changed_by) references person,
    foreign key (tenant_id, evidence_question, evidence_answer) references answer (tenant_id, question_id, id),
    foreign key (tenant_id, company_id, issue_id, evidence_file)
        references attachment (tenant_id, company_id, issue_id, id),
    check ((evidence_question is null) = (evidence_answer is null)),
    check ((state in ('CLAIMED', 'VERIFIED')) = (claimed_by is not null)),
    check ((claimed_by is null) = (claimed_at is null)),
    check (claimed_by is null or evidence <> '' or evidence_answer is not null or evidence_file is not null),
    check ((state = 'VERIFIED') = (verified_by is not null)),
    check ((verified_by is null) = (verified_at is null)),
    constraint commitment_verified_by_another check (verified_by <> claimed_by),
    check ((state = 'TRANSFERRED') = (planned_on is not null)),
    check (state <> 'CALLED_OFF' or remark <> '')
);
call protect('commitment', 'company');
comment on column commitment.expected is 'what will prove that it is done';
comment on column commitment.planned_on is 'when the annual plan, into which it went over, has it done';
comment on column commitment.remark is 'why it was called off, sent back or put off';
comment on column commitment.changes is 'rises with each change, which names the number that it saw';
create policy directory on commitment to ${owner} using (true);
-- Staff read it as far as they read its issue: that of an issue without its origin would tell the origin. An expert reads
-- those of the cohort whose companies are in the own care.
drop policy reading on commitment;
create policy reading on commitment for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
             and exists (select from issue i where i.tenant_id = commitment.tenant_id and i.id = commitment.issue_id)
         or company_id = any ((select readable_companies())::uuid[])
             and ((select acting_role()) <> 'EXPERT' or cohort_id = (select acting_cohort()))));
drop policy adding on commitment;
create policy adding on commitment for insert with check (
    tenant_id = (select acting_tenant()) and state = 'AGREED'
    and agreed_by = (select acting_person()) and changed_by = (select acting_person())
    and cohort_id = (select acting_cohort()) and company_id = any ((select readable_companies())::uuid[]));
-- Whose it is cannot be changed, so the new row needs no other check than the old; the guard below asks for the name.
drop policy changing on commitment;
create policy changing on commitment for update
    using (tenant_id = (select acting_tenant())
           and ((select acting_role()) = 'STAFF'
                    and exists (select from issue i where i.tenant_id = commitment.tenant_id and i.id = commitment.issue_id)
                or cohort_id = (select acting_cohort()) and company_id = any ((select readable_companies())::uuid[])))
    with check (tenant_id = (select acting_tenant()));
drop policy removing on commitment;
revoke update, delete on commitment from ${runtime};
grant update (title, owner_id, due_on, expected, state, evidence, evidence_question, evidence_answer, evidence_file,
              claimed_by, claimed_at, verified_by, verified_at, planned_on, remark, changed_by, changed_at, changes)
    on commitment to ${runtime};
create index commitment_by_due on commitment (tenant_id, cohort_id, due_on, id);
create index commitment_by_company on commitment (tenant_id, company_id, due_on, id);
create index commitment_by_issue on commitment (tenant_id, issue_id);
create index commitment_by_dispatch on commitment (tenant_id, dispatch_id) where dispatch_id is not null;

-- Policies see either the old row or the new one; what may become of which, and by whom, needs both.
create function guard_commitment() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    by_company constant boolean := acting_company() is not distinct from new.company_id and acting_company() is not null;
    content_changed boolean;
    proof_changed boolean;
    claim_changed boolean;
begin
    content_changed := (new.title, new.owner_id, new.due_on, new.expected)
        is distinct from (old.title, old.owner_id, old.due_on, old.expected);
    proof_changed := (new.evidence, new.evidence_question, new.evidence_answer, new.evidence_file)
        is distinct from (old.evidence, old.evidence_question, old.evidence_answer, old.evidence_file);
    claim_changed := proof_changed or new.claimed_by is distinct from old.claimed_by
        or new.claimed_at is distinct from old.claimed_at;
    if old.state in ('VERIFIED', 'CALLED_OFF') then
        raise exception 'What is over stays as it is' using errcode = 'check_violation';
    elsif new.changes <> old.changes + 1 then
        raise exception 'Every change is counted' using errcode = 'check_violation';
    elsif content_changed and (old.state, new.state) is distinct from ('AGREED', 'AGREED') then
        raise exception 'What is promised changes while it is open' using errcode = 'check_violation';
    elsif content_changed and acting_role() = 'STAFF' then
        raise exception 'What is promised is between the company and its expert' using errcode = 'check_violation';
    elsif proof_changed and not by_company
        or new.state = 'CLAIMED' and (claim_changed or old.state <> 'CLAIMED')
           and (old.state <> 'AGREED' or not by_company or new.claimed_by is distinct from acting_person()) then
        raise exception 'A claim is made by the company, in one''s own name' using errcode = 'check_violation';
    elsif new.state = 'VERIFIED' and (old.state <> 'CLAIMED' or claim_changed or by_company
        or acting_role() not in ('STAFF', 'EXPERT') or new.verified_by is distinct from acting_person()) then
        raise exception 'Staff or the assigned expert verify a claim as it is' using errcode = 'check_violation';
    elsif new.state = 'TRANSFERRED' and (by_company or old.state not in ('AGREED', 'TRANSFERRED')) then
        raise exception 'The expert or staff put it into the annual plan' using errcode = 'check_violation';
    elsif new.changed_by is distinct from acting_person() then
        raise exception 'A change is made in one''s own name' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
revoke execute on function guard_commitment() from public;
create trigger guard before update on commitment for each row execute function guard_commitment();

-- Asked after the policies, so that a refusal tells nothing to those who may not write.
create function keep_commitment_possible() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if tg_op = 'INSERT' and exists (select from issue i
            where i.tenant_id = new.tenant_id and i.id = new.issue_id and i.state = 'VERIFIED') then
        raise exception 'What is solved needs no commitment' using errcode = 'check_violation';
    end if;
    if (tg_op = 'INSERT' or new.owner_id <> old.owner_id) and not exists (
        select from membership m where m.tenant_id = new.tenant_id and m.person_id = new.owner_id
        and m.company_id = new.company_id and m.cohort_id = new.cohort_id and m.ended_at is null) then
        raise exception 'Somebody of the company owns it' using errcode = 'check_violation', constraint = 'commitment_owner';
    end if;
    return null;
end $$;
revoke execute on function keep_commitment_possible() from public;
create trigger is_possible after insert or update on commitment
    for each row execute function keep_commitment_possible();

-- The proof of a claim stays while the claim does.
create function keep_proof() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from commitment c where c.tenant_id = old.tenant_id and c.evidence_file = old.id
               and c.state in ('CLAIMED', 'VERIFIED')) then
        raise exception 'The proof of a claim stays' using errcode = 'check_violation', constraint = 'attachment_is_proof';
    end if;
    return new;
end $$;
revoke execute on function keep_proof() from public;
create trigger proof before update of erased_at on attachment for each row execute function keep_proof();

-- Every change, field by field. It is written by the change itself, so none can be left out or made up.
create table commitment_change (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    company_id uuid not null,
    commitment_id uuid not null,
    number integer not null,
    field text not null check (field in ('STATE', 'TITLE', 'OWNER', 'DUE', 'EXPECTED')),
    from_value text not null,
    to_value text not null,
    remark text not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, company_id, commitment_id) references commitment (tenant_id, company_id, id),
    foreign key (tenant_id, changed_by) references person
);
call protect('commitment_change', 'company');
create policy directory on commitment_change to ${owner} using (true) with check (true);
drop policy reading on commitment_change;
create policy reading on commitment_change for select using (
    tenant_id = (select acting_tenant())
    and exists (select from commitment c where c.tenant_id = commitment_change.tenant_id
                and c.id = commitment_change.commitment_id));
drop policy adding on commitment_change;
drop policy changing on commitment_change;
drop policy removing on commitment_change;
revoke insert, update, delete on commitment_change from ${runtime};
create index commitment_change_by_commitment on commitment_change (tenant_id, commitment_id, number);

create function remember_commitment_change() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into commitment_change
        (tenant_id, id, company_id, commitment_id, number, field, from_value, to_value, remark, changed_by, changed_at)
    select new.tenant_id, gen_random_uuid(), new.company_id, new.id, new.changes, v.field, v.was, v.is_now,
           case v.field when 'STATE' then new.remark else '' end, new.changed_by, new.changed_at
    from (values ('STATE', case tg_op when 'UPDATE' then old.state else '' end, new.state),
                 ('TITLE', case tg_op when 'UPDATE' then old.title end, new.title),
                 ('OWNER', case tg_op when 'UPDATE' then old.owner_id::text end, new.owner_id::text),
                 ('DUE', case tg_op when 'UPDATE' then old.due_on::text end, new.due_on::text),
                 ('EXPECTED', case tg_op when 'UPDATE' then old.expected end, new.expected)) v (field, was, is_now)
    where v.was <> v.is_now;
    return null;
end $$;
revoke execute on function remember_commitment_change() from public;
create trigger remember after insert or update on commitment
    for each row execute function remember_commitment_change();

-- An expert carries an issue on to "agreed", and changes nothing else of it: that is what a commitment on it says.
create policy agreeing on issue for update
    using (tenant_id = (select acting_tenant()) and state in ('RAISED', 'WORKING')
           and (select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[]))
    with check (tenant_id = (select acting_tenant()) and state = 'AGREED'
           and (select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[]));
create function guard_agreeing() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    free constant text[] := array['state', 'place', 'version', 'touched_at', 'rested_at'];
begin
    if acting_role() = 'EXPERT' and old.state in ('RAISED', 'WORKING') and new.state = 'AGREED'
        and to_jsonb(new) - free <> to_jsonb(old) - free then
        raise exception 'An expert agrees and changes nothing else' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function guard_agreeing() from public;
create trigger guard_agreeing before update on issue for each row execute function guard_agreeing();

-- Whom the tenant's clock reminds: of what is due the owner, of a claim that waits the expert. Staff ask the same to see
-- beforehand what would be sent, and read no title. Letters lie in the office's outbox: of a commitment on an anonymous
-- issue they hold no title, as a title tells what the issue is.
create function commitment_reminders()
    returns table (commitment uuid, title text, due_on date, claimed_at timestamptz, person uuid, name text, email text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (c.id, m.person_id)
           c.id,
           case when i.disclosure <> 'ANONYMISED' and acting_role() = 'JOB' then c.title else '' end, c.due_on,
           c.claimed_at, m.person_id, p.name, a.email
    from commitment c
    join issue i on i.tenant_id = c.tenant_id and i.id = c.issue_id
    join cohort k on k.tenant_id = c.tenant_id and k.id = c.cohort_id and k.state not in ('FINISHED', 'ARCHIVED')
    join enrolment e on e.tenant_id = c.tenant_id and e.cohort_id = c.cohort_id and e.company_id = c.company_id
        and e.state = 'ENROLLED'
    join membership m on m.tenant_id = c.tenant_id and m.cohort_id = c.cohort_id and m.ended_at is null
        and (c.state = 'AGREED' and m.person_id = c.owner_id and m.company_id = c.company_id
             or c.state = 'CLAIMED' and m.role = 'EXPERT' and exists (
                select from assignment s where s.tenant_id = c.tenant_id and s.membership_id = m.id
                and s.company_id = c.company_id and s.cohort_id = c.cohort_id))
    join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
    where c.tenant_id = acting_tenant() and acting_role() in ('STAFF', 'JOB') and c.state in ('AGREED', 'CLAIMED')
    order by c.id, m.person_id, m.id $$;
revoke execute on function commitment_reminders() from public;
grant execute on function commitment_reminders() to ${runtime};

-- What became of the issues that companies promised to work on, for whoever reads their private records: their level rests
-- on it, and is the same whoever looks. Counts alone, so that no anonymous issue is tied to its company.
create function commitment_counts(of_companies uuid[])
    returns table (company_id uuid, verified integer, committed integer, moved integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select i.company_id, (count(*) filter (where i.state = 'VERIFIED'))::integer,
           (count(*) filter (where i.state in ('AGREED', 'CLAIMED', 'VERIFIED') or c.alive > 0))::integer,
           (count(*) filter (where i.state = 'VERIFIED' or c.alive > 0 and c.alive = c.moved))::integer
    from issue i
    left join lateral (
        select count(*) filter (where k.state <> 'CALLED_OFF') as alive,
               count(*) filter (where k.state in ('VERIFIED', 'TRANSFERRED')) as moved
        from commitment k where k.tenant_id = i.tenant_id and k.issue_id = i.id) c on true
    where i.tenant_id = acting_tenant() and i.company_id = any (of_companies)
      and (acting_role() in ('STAFF', 'JOB') or i.company_id = any (readable_companies()))
    group by i.company_id $$;
revoke execute on function commitment_counts(uuid[]) from public;
grant execute on function commitment_counts(uuid[]) to ${runtime};
