-- Issues: problems a company raises in workshops, works on, claims to have solved, and has verified by somebody else.
-- An issue shown to the cohort is read by its members; a private one only by its company, its assigned expert and staff.
create table issue (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    company_id uuid not null,
    session_id uuid,
    raised_by uuid not null,
    raised_at timestamptz not null,
    title text not null check (length(title) between 1 and 120),
    situation text not null check (length(situation) between 1 and 4000),
    part integer,
    section text,
    disclosure text not null check (disclosure in ('COMPANY_ONLY', 'COHORT')),
    state text not null check (state in ('RAISED', 'WORKING', 'AGREED', 'CLAIMED', 'VERIFIED')),
    place bigint not null,
    solved_by_question uuid,
    solved_by_answer uuid,
    evidence text not null default '' check (length(evidence) <= 1000),
    claimed_by uuid,
    verified_by uuid,
    version integer not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, cohort_id, session_id) references session (tenant_id, cohort_id, id),
    foreign key (tenant_id, raised_by) references person,
    foreign key (tenant_id, claimed_by) references person,
    foreign key (tenant_id, verified_by) references person,
    foreign key (tenant_id, part) references part,
    foreign key (tenant_id, section) references section (tenant_id, number),
    foreign key (tenant_id, solved_by_question, solved_by_answer) references answer (tenant_id, question_id, id),
    check ((solved_by_question is null) = (solved_by_answer is null)),
    check ((state in ('CLAIMED', 'VERIFIED')) = (claimed_by is not null)),
    check (claimed_by is null or solved_by_answer is not null or evidence <> ''),
    check ((state = 'VERIFIED') = (verified_by is not null)),
    constraint issue_verified_by_another check (verified_by <> claimed_by)
);
call protect('issue', 'company');
drop policy reading on issue;
create policy reading on issue for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or company_id = any ((select readable_companies())::uuid[])
         or (disclosure = 'COHORT' and cohort_id = (select acting_cohort()))));
drop policy adding on issue;
create policy adding on issue for insert with check (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and cohort_id = (select acting_cohort()) and raised_by = (select acting_person()) and state = 'RAISED');
create policy verifying on issue for update
    using (tenant_id = (select acting_tenant()) and state = 'CLAIMED'
           and ((select acting_role()) = 'STAFF'
                or ((select acting_role()) = 'EXPERT' and company_id = any ((select readable_companies())::uuid[]))))
    with check (tenant_id = (select acting_tenant()) and state = 'VERIFIED' and verified_by = (select acting_person()));
revoke delete on issue from ${runtime};
drop policy removing on issue;
create index issue_by_board on issue (tenant_id, cohort_id, state, place);
create index issue_by_company on issue (tenant_id, company_id);

-- Policies see either the old row or the new one; what may become of which needs both.
create function guard_issue() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if (new.tenant_id, new.id, new.cohort_id, new.company_id, new.raised_by, new.raised_at)
        is distinct from (old.tenant_id, old.id, old.cohort_id, old.company_id, old.raised_by, old.raised_at) then
        raise exception 'Where an issue comes from never changes' using errcode = 'check_violation';
    end if;
    if new.state = 'VERIFIED' and old.state <> 'VERIFIED' then
        if old.state <> 'CLAIMED' or acting_role() not in ('STAFF', 'EXPERT')
            or new.verified_by is distinct from acting_person() then
            raise exception 'Only staff or the assigned expert verify a claim' using errcode = 'check_violation';
        end if;
        if (new.title, new.situation, new.disclosure, new.claimed_by, new.solved_by_question, new.solved_by_answer, new.evidence)
            is distinct from (old.title, old.situation, old.disclosure, old.claimed_by, old.solved_by_question, old.solved_by_answer, old.evidence) then
            raise exception 'Verifying changes nothing else' using errcode = 'check_violation';
        end if;
    elsif old.state = 'VERIFIED' and (new.state, new.verified_by, new.claimed_by, new.solved_by_answer, new.evidence)
        is distinct from (old.state, old.verified_by, old.claimed_by, old.solved_by_answer, old.evidence) then
        raise exception 'What was verified stays verified' using errcode = 'check_violation';
    elsif new.state = 'CLAIMED' and old.state <> 'CLAIMED' and new.claimed_by is distinct from acting_person() then
        raise exception 'A claim is made in one''s own name' using errcode = 'check_violation';
    elsif new.state = 'CLAIMED' and old.state = 'CLAIMED' and new.claimed_by <> old.claimed_by
        and new.claimed_by is distinct from acting_person() then
        raise exception 'A claim is made in one''s own name' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function guard_issue() from public;
create trigger guard before update on issue for each row execute function guard_issue();

-- Comments and history are read by whoever reads their issue: the subquery stands under the issue's own policies.
create table issue_comment (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    issue_id uuid not null,
    author_id uuid not null default acting_person(),
    author_role text not null default acting_role()
        check (author_role in ('STAFF', 'EXPERT', 'LECTURER', 'PARTICIPANT', 'EXECUTIVE')),
    author_company_id uuid default acting_company(),
    written_at timestamptz not null,
    body text not null check (length(body) between 1 and 4000),
    primary key (tenant_id, id),
    foreign key (tenant_id, issue_id) references issue,
    foreign key (tenant_id, author_id) references person,
    foreign key (tenant_id, author_company_id) references company
);
call protect('issue_comment', 'tenant');
drop policy reading on issue_comment;
create policy reading on issue_comment for select using (
    tenant_id = (select acting_tenant())
    and exists (select 1 from issue i where i.tenant_id = issue_comment.tenant_id and i.id = issue_comment.issue_id));
drop policy adding on issue_comment;
create policy adding on issue_comment for insert with check (
    tenant_id = (select acting_tenant()) and author_id = (select acting_person())
    and author_role = (select acting_role()) and author_company_id is not distinct from (select acting_company())
    and exists (select 1 from issue i where i.tenant_id = issue_comment.tenant_id and i.id = issue_comment.issue_id));
drop policy changing on issue_comment;
drop policy removing on issue_comment;
revoke update, delete on issue_comment from ${runtime};
create index issue_comment_by_issue on issue_comment (tenant_id, issue_id, written_at);

create table issue_change (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    issue_id uuid not null,
    changed_by uuid not null default acting_person(),
    changed_at timestamptz not null,
    from_value text not null,
    to_value text not null check (to_value in
        ('RAISED', 'WORKING', 'AGREED', 'CLAIMED', 'VERIFIED', 'COMPANY_ONLY', 'COHORT')),
    primary key (tenant_id, id),
    foreign key (tenant_id, issue_id) references issue,
    foreign key (tenant_id, changed_by) references person
);
call protect('issue_change', 'tenant');
drop policy reading on issue_change;
create policy reading on issue_change for select using (
    tenant_id = (select acting_tenant())
    and exists (select 1 from issue i where i.tenant_id = issue_change.tenant_id and i.id = issue_change.issue_id));
drop policy adding on issue_change;
create policy adding on issue_change for insert with check (
    tenant_id = (select acting_tenant()) and changed_by = (select acting_person())
    and exists (select 1 from issue i where i.tenant_id = issue_change.tenant_id and i.id = issue_change.issue_id
                and issue_change.to_value in (i.state, i.disclosure)
                and (i.company_id = any ((select readable_companies())::uuid[]) or (select acting_role()) = 'STAFF')));
drop policy changing on issue_change;
drop policy removing on issue_change;
revoke update, delete on issue_change from ${runtime};
create index issue_change_by_issue on issue_change (tenant_id, issue_id, changed_at);
