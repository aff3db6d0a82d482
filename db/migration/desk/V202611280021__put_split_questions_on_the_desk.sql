-- A question that was an answer waits like any other, and the one that lost its only answer waits again. Whoever asked it
-- is not given it.
create or replace function put_on_desk(of_question uuid, due timestamptz, seconds bigint) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    asked question;
    promised integer;
    chosen record;
    why text[];
begin
    select q.* into asked from question q
        where q.tenant_id = acting_tenant() and q.id = of_question
          and (q.cohort_id = acting_cohort() or acting_role() = 'STAFF');
    if asked.id is null or asked.accepted_answer is not null
        or not is_asker(of_question) and not (asked.split_from is not null and may_order(asked)) then
        raise insufficient_privilege;
    end if;
    select coalesce((select r.days from desk_rule r where r.tenant_id = acting_tenant()
                     and r.cohort_id = asked.cohort_id), 3) into promised;
    if seconds < promised * 86400 or seconds > (promised + 1) * 86400
        or not is_plausible_due(acting_moment(), due, seconds) then
        raise exception 'The day is not the one that was promised' using errcode = 'check_violation';
    end if;
    insert into desk_question (tenant_id, question_id, cohort_id, state, days, since, left_seconds, due_at)
        values (acting_tenant(), of_question, asked.cohort_id, 'RUNNING', promised, desk_moment(of_question),
                case when asked.pseudonymous then (promised + 1) * 86400 else seconds end, due)
        on conflict do nothing;
    if not found then return null; end if;
    select c.* into chosen from desk_candidates(of_question) c
        join membership m on m.tenant_id = acting_tenant() and m.id = c.expert
        where not c.away and not c.barred and not c.is_full and m.person_id is distinct from asked.asked_by
        order by c.waiting, cardinality(c.matches) desc, c.covers, c.expert limit 1;
    if found then
        why := chosen.matches || array['LOAD ' || chosen.waiting] || case when chosen.covers then '{COVER}' else '{}'::text[] end;
        update desk_question set expert_id = chosen.expert, held_since = desk_moment(of_question)
            where tenant_id = acting_tenant() and question_id = of_question;
        perform note_on_desk(of_question, 'ROUTED', null, chosen.expert, null, due, why);
        return (select m.person_id from membership m where m.tenant_id = acting_tenant() and m.id = chosen.expert);
    end if;
    why := unfound_reasons(of_question, asked.cohort_id);
    update desk_question set reasons = why where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'UNROUTED', null, null, null, due, why);
    return null;
end $$;

alter table desk_event drop constraint desk_event_kind_check;
alter table desk_event add constraint desk_event_kind_check check (kind in (
    'ROUTED', 'UNROUTED', 'CLAIMED', 'ASSIGNED', 'HANDED', 'DECLINED', 'RELEASED', 'ASKED_BACK', 'REPLIED', 'ANSWERED',
    'ACCEPTED', 'EXTENDED', 'TAKEN_OFF', 'PUT_BACK', 'CLOSED', 'REOPENED', 'UNANSWERED', 'UNACCEPTED'));

-- How many days are promised anew, to whoever made a question wait again: by opening it, by splitting its answer off, or
-- by taking its acceptance back. One that was answered for the desk since is answered still.
create function days_after_coming_back(of_question uuid) returns integer
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.days from desk_question d
    join question q on q.tenant_id = d.tenant_id and q.id = d.question_id and not q.closed and q.hidden is null
                   and q.accepted_answer is null
    join desk_event e on e.tenant_id = d.tenant_id and e.question_id = d.question_id and e.place = d.version
    where d.tenant_id = acting_tenant() and d.question_id = of_question
      and (d.state = 'OFF' and e.kind = 'CLOSED' and (acting_role() = 'STAFF' or is_asker(of_question))
           or d.state = 'ACCEPTED' and e.kind = 'ACCEPTED' and (acting_role() = 'STAFF' or is_asker(of_question))
           or (d.state, e.kind) in (('ANSWERED', 'ANSWERED'), ('PAUSED', 'ASKED_BACK')) and e.answer_id is null
              and may_order(q)
              and not exists (select from answer a where a.tenant_id = q.tenant_id and a.question_id = q.id
                              and a.role in ('EXPERT', 'LECTURER', 'STAFF'))) $$;
revoke execute on function days_after_coming_back(uuid) from public;
grant execute on function days_after_coming_back(uuid) to ${runtime};

create function resume_on_desk(of_question uuid, due timestamptz, seconds bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    promised integer := days_after_coming_back(of_question);
    was text;
begin
    if promised is null then return false; end if;
    if seconds < promised * 86400 or seconds > (promised + 1) * 86400
        or not is_plausible_due(acting_moment(), due, seconds) then
        raise exception 'The day is not the one that was promised' using errcode = 'check_violation';
    end if;
    select d.state into was from desk_question d
        where d.tenant_id = acting_tenant() and d.question_id = of_question for update;
    update desk_question set state = 'RUNNING', since = desk_moment(of_question), due_at = due,
            left_seconds = case when desk_moment(of_question) <> acting_moment() then (promised + 1) * 86400
                                else seconds end
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, case was when 'OFF' then 'REOPENED' when 'ACCEPTED' then 'UNACCEPTED'
                                               else 'UNANSWERED' end,
                         case when acting_role() = 'STAFF' or was in ('ANSWERED', 'PAUSED') then acting_person() end, null, null, due);
    return true;
end $$;
revoke execute on function resume_on_desk(uuid, timestamptz, bigint) from public;
grant execute on function resume_on_desk(uuid, timestamptz, bigint) to ${runtime};
drop function resume_by_reopening(uuid, timestamptz, bigint);
drop function days_after_reopening(uuid);
