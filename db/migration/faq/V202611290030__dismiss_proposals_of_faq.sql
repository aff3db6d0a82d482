-- An answer that shall not become an entry, and why. Only the two functions below write here; whoever takes it back
-- takes the row away, and the audit trail keeps that it was there.
create table faq_dismissal (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    question_id uuid not null,
    answer_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    dismissed_by uuid not null default acting_person(),
    dismissed_at timestamptz not null,
    primary key (tenant_id, answer_id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, question_id, answer_id) references answer (tenant_id, question_id, id),
    foreign key (tenant_id, dismissed_by) references person
);
call protect('faq_dismissal', 'cohort');
create policy directory on faq_dismissal to ${owner} using (true) with check (true);
drop policy reading on faq_dismissal;
create policy reading on faq_dismissal for select using (
    tenant_id = (select acting_tenant()) and (select acting_role()) in ('STAFF', 'EXPERT', 'LECTURER')
    and exists (select from question q where q.tenant_id = faq_dismissal.tenant_id and q.id = faq_dismissal.question_id));
drop policy adding on faq_dismissal;
drop policy changing on faq_dismissal;
drop policy removing on faq_dismissal;
revoke insert, update, delete on faq_dismissal from ${runtime};
create index faq_dismissal_by_question on faq_dismissal (tenant_id, question_id);

-- Who may release may also say that there is nothing to release.
create function dismiss_faq(of_answer uuid, words text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    ground uuid := faq_ground(of_answer);
begin
    if acting_role() is null or acting_role() not in ('STAFF', 'EXPERT') then raise insufficient_privilege; end if;
    if ground is null then return 'MISSING'; end if;
    if exists (select from faq_source s where s.tenant_id = acting_tenant() and s.answer_id = of_answer) then return 'TAKEN'; end if;
    insert into faq_dismissal (cohort_id, question_id, answer_id, reason, dismissed_at)
        select q.cohort_id, q.id, of_answer, words, acting_moment()
        from question q where q.tenant_id = acting_tenant() and q.id = ground
        on conflict do nothing;
    return case when found then 'DONE' else 'OVER' end;
end $$;
revoke execute on function dismiss_faq(uuid, text) from public;
grant execute on function dismiss_faq(uuid, text) to ${runtime};

create function propose_faq_again(of_answer uuid) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_role() is null or acting_role() not in ('STAFF', 'EXPERT') then raise insufficient_privilege; end if;
    if faq_ground(of_answer) is null then return 'MISSING'; end if;
    delete from faq_dismissal d where d.tenant_id = acting_tenant() and d.answer_id = of_answer;
    return case when found then 'DONE' else 'OVER' end;
end $$;
revoke execute on function propose_faq_again(uuid) from public;
grant execute on function propose_faq_again(uuid) to ${runtime};
