-- What solves an issue may be shown by a file alone, as a commitment's proof may.
alter table issue
    add column evidence_file uuid,
    add foreign key (tenant_id, company_id, id, evidence_file) references attachment (tenant_id, company_id, issue_id, id),
    drop constraint issue_check2,
    add constraint issue_claim_is_traced
        check (claimed_by is null or solved_by_answer is not null or evidence <> '' or evidence_file is not null);

-- Of a masked issue the file stays behind like the sentence: masked_issues() does not list it.
create or replace view shown_issue with (security_invoker = true) as
    select i.tenant_id, i.id, i.cohort_id, i.company_id, i.session_id, i.raised_by, i.raised_at, i.title, i.situation,
           i.part, i.section, i.edition, i.pages, i.disclosure, i.state, i.place, i.solved_by_question,
           i.solved_by_answer, i.evidence, i.claimed_by, i.verified_by, i.version, i.owner_id, i.due_on, i.touched_at,
           i.rested_at, i.comments, false as anonymous, i.tags, i.evidence_file
    from issue i
    union all
    select m.tenant_id, m.id, m.cohort_id, m.company_id, m.session_id, m.raised_by, m.raised_at, m.title, m.situation,
           m.part, m.section, m.edition, m.pages, m.disclosure, m.state, m.place, m.solved_by_question,
           m.solved_by_answer, coalesce(m.evidence, ''), m.claimed_by, m.verified_by, m.version, m.owner_id, m.due_on,
           m.touched_at, m.rested_at, m.comments, true, coalesce(m.tags, '{}'), m.evidence_file
    from masked_issues() m;

-- A claim rests on a file that was laid there as its proof and is there. Whoever destroys it meanwhile waits, and is
-- then told that the proof of a claim stays.
create function guard_proof_of_issue() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if new.evidence_file is distinct from old.evidence_file and 'VERIFIED' in (old.state, new.state) then
        raise exception 'Verifying changes nothing else' using errcode = 'check_violation';
    end if;
    if new.state = 'CLAIMED' and new.evidence_file is not null
        and (old.state <> 'CLAIMED' or new.evidence_file is distinct from old.evidence_file) then
        perform from attachment a where a.tenant_id = new.tenant_id and a.id = new.evidence_file
            and a.purpose = 'EVIDENCE' and a.erased_at is null and a.scan <> 'INFECTED' for share;
        if not found then
            raise exception 'A claim rests on a file that is there' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
revoke execute on function guard_proof_of_issue() from public;
create trigger guard_proof before update on issue for each row execute function guard_proof_of_issue();

-- A claim that was taken back keeps its proof for the next one, until that is destroyed. An expert who does so may not
-- write the issue.
create function forget_destroyed_proof() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update issue set evidence_file = null, version = version + 1
    where tenant_id = new.tenant_id and id = new.issue_id and evidence_file = new.id;
    return null;
end $$;
revoke execute on function forget_destroyed_proof() from public;
create trigger forget_destroyed_proof after update of erased_at on attachment
    for each row when (new.erased_at is not null) execute function forget_destroyed_proof();
