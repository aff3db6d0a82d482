-- What was done to put a question in its place, for whoever reads it. Only ever added to.
create table question_order (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    question_id uuid not null,
    cohort_id uuid not null,
    place integer not null check (place > 0),
    what text not null check (what in ('MERGED', 'SEPARATED', 'MOVED')),
    original_id uuid,
    from_part integer,
    from_section text,
    to_part integer,
    to_section text,
    reason text not null default '' check (length(reason) <= 400),
    done_by uuid not null,
    done_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, question_id, place),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, cohort_id, original_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, done_by) references person
);
call protect('question_order', 'cohort');
create policy directory on question_order to ${owner} using (true) with check (true);
drop policy reading on question_order;
create policy reading on question_order for select using (
    tenant_id = (select acting_tenant())
    and exists (select from question q where q.tenant_id = question_order.tenant_id and q.id = question_order.question_id));
drop policy adding on question_order;
drop policy changing on question_order;
drop policy removing on question_order;
revoke insert, update, delete on question_order from ${runtime};

create function note_order(of_question question, what text, original uuid, to_part integer, to_section text, why text)
    returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into question_order (id, question_id, cohort_id, place, what, original_id, from_part, from_section, to_part,
                                to_section, reason, done_by, done_at)
        values (gen_random_uuid(), of_question.id, of_question.cohort_id,
                (select 1 + count(*) from question_order o
                 where o.tenant_id = acting_tenant() and o.question_id = of_question.id),
                what, original, case when what = 'MOVED' then of_question.part end,
                case when what = 'MOVED' then of_question.section end, to_part, to_section, why, acting_person(),
                acting_moment())
$$;
revoke execute on function note_order(question, text, uuid, integer, text, text) from public;

-- Whether whoever acts keeps order among questions, and reads this one: the office, and the experts of the cohort.
create function may_order(of_question question) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(
        of_question.tenant_id = acting_tenant()
        and (acting_role() = 'STAFF'
             or acting_role() = 'EXPERT' and of_question.cohort_id = acting_cohort()
                and (of_question.disclosure <> 'COMPANY' or of_question.company_id = any (readable_companies()))), false)
$$;
revoke execute on function may_order(question) from public;

-- Marks a question as one that was asked before. Whoever reads it has to be able to read where it goes on: so only into
-- one of the whole cohort, or into one of the same company that is read by as many. That is asked only of questions by
-- name: otherwise the answer would tell whose a pseudonymous one is. Answers DONE, or why not.
create function merge_question(of_question uuid, into_question uuid) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    doubled question;
    original question;
    circles constant text[] := '{COHORT,EXPERTS,COMPANY}';
begin
    perform from question q
        where q.tenant_id = acting_tenant() and q.id in (of_question, into_question) order by q.id for no key update;
    select q.* into doubled from question q where q.tenant_id = acting_tenant() and q.id = of_question;
    select q.* into original from question q where q.tenant_id = acting_tenant() and q.id = into_question;
    if not may_order(doubled) or not may_order(original) or doubled.cohort_id <> original.cohort_id
        or doubled.id = original.id then
        return 'MISSING';
    end if;
    if doubled.hidden is not null or original.hidden is not null then return 'HIDDEN'; end if;
    if doubled.duplicate_of is not null or original.duplicate_of is not null or exists (
            select from question q where q.tenant_id = acting_tenant() and q.duplicate_of = doubled.id) then
        return 'CHAIN';
    end if;
    if original.disclosure <> 'COHORT'
        and ((doubled.company_id = original.company_id) is not true
             or array_position(circles, original.disclosure) > array_position(circles, doubled.disclosure)) then
        return 'READERS';
    end if;
    update question set duplicate_of = original.id where tenant_id = acting_tenant() and id = doubled.id;
    perform note_order(doubled, 'MERGED', original.id, null, null, '');
    perform put_hidden_notices(writers_of(doubled.id), 'merged', doubled.id, null);
    return 'DONE';
end $$;
revoke execute on function merge_question(uuid, uuid) from public;
grant execute on function merge_question(uuid, uuid) to ${runtime};

create function separate_question(of_question uuid) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    doubled question;
begin
    select q.* into doubled from question q
        where q.tenant_id = acting_tenant() and q.id = of_question for no key update;
    if not may_order(doubled) or doubled.duplicate_of is null then return 'MISSING'; end if;
    update question set duplicate_of = null where tenant_id = acting_tenant() and id = doubled.id;
    perform note_order(doubled, 'SEPARATED', doubled.duplicate_of, null, null, '');
    perform put_hidden_notices(writers_of(doubled.id), 'separated', doubled.id, null);
    return 'DONE';
end $$;
revoke execute on function separate_question(uuid) from public;
grant execute on function separate_question(uuid) to ${runtime};

-- The office puts a question where it belongs in the textbook.
create function move_question(of_question uuid, to_part integer, to_section text, in_edition text, at_pages text, why text)
    returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    moved question;
begin
    select q.* into moved from question q
        where q.tenant_id = acting_tenant() and q.id = of_question for no key update;
    if not found or acting_role() is distinct from 'STAFF' then return false; end if;
    update question set part = to_part, section = to_section, edition = in_edition, pages = at_pages
        where tenant_id = acting_tenant() and id = of_question;
    perform note_order(moved, 'MOVED', null, to_part, to_section, why);
    perform put_hidden_notices(writers_of(of_question), 'moved', of_question, null);
    return true;
end $$;
revoke execute on function move_question(uuid, integer, text, text, text, text) from public;
grant execute on function move_question(uuid, integer, text, text, text, text) to ${runtime};
