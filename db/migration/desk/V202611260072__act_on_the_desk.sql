-- What may be done with a question on the desk. Each function says in one word what came of it; nothing else writes.

-- The question, locked, for those who work at the desk: its cohort's experts who may read it, and the office. Internal.
create function on_the_desk(of_question uuid) returns desk_question
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    found_one desk_question;
begin
    if acting_role() is null or acting_role() not in ('STAFF', 'EXPERT') then
        raise insufficient_privilege;
    end if;
    select d.* into found_one from desk_question d
        where d.tenant_id = acting_tenant() and d.question_id = of_question
          and (acting_role() = 'STAFF' or may_be_asked(of_question, acting_expert()))
        for update;
    return found_one;
end $$;
revoke execute on function on_the_desk(uuid) from public;

-- Whether the actor may speak for whoever holds it: the holder, the stand-in, the office. Internal.
create function speaks_for(holder uuid) returns boolean language sql stable
    set search_path = pg_catalog, public, pg_temp as $$
    select acting_role() = 'STAFF'
        or coalesce(holder = acting_expert() or desk_cover(holder) = acting_expert(), false) $$;
revoke execute on function speaks_for(uuid) from public;

create function give_on_desk(of_question uuid, what text, to_expert uuid, by_expert uuid, said text) returns void
    language sql set search_path = pg_catalog, public, pg_temp as $$
    update desk_question set expert_id = to_expert, held_since = acting_moment(), handed_by = by_expert, reasons = '{}'
        where tenant_id = acting_tenant() and question_id = of_question;
    select note_on_desk(of_question, what, acting_person(), to_expert, null, null, '{}', said) $$;
revoke execute on function give_on_desk(uuid, text, uuid, uuid, text) from public;

create function claim_question(of_question uuid, beyond_cap boolean) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
    me uuid := acting_expert();
begin
    if d.question_id is null then return 'MISSING'; end if;
    if me is null then raise insufficient_privilege; end if;
    if d.state not in ('RUNNING', 'PAUSED') then return 'OVER'; end if;
    if d.expert_id is not null then return case when d.expert_id = me then 'OWN' else 'TAKEN' end; end if;
    if is_asker(of_question) or has_conflict(me, told_company(of_question)) then return 'BARRED'; end if;
    if not beyond_cap and (select l.this_week from desk_load(me) l) >=
            coalesce((select p.weekly_cap from expert_profile p where p.tenant_id = acting_tenant() and p.expert_id = me), 5) then
        return 'FULL';
    end if;
    perform give_on_desk(of_question, 'CLAIMED', me, null, '');
    return 'DONE';
end $$;
revoke execute on function claim_question(uuid, boolean) from public;
grant execute on function claim_question(uuid, boolean) to ${runtime};

-- The office gives it to an expert; a conflict counts as far as everybody is told of whom the question is.
create function assign_question(of_question uuid, to_expert uuid, said text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
begin
    if acting_role() <> 'STAFF' then raise insufficient_privilege; end if;
    if d.question_id is null or not may_be_asked(of_question, to_expert) then return 'MISSING'; end if;
    if d.state not in ('RUNNING', 'PAUSED') then return 'OVER'; end if;
    if d.expert_id = to_expert then return 'OWN'; end if;
    if has_conflict(to_expert, told_company(of_question)) then return 'BARRED'; end if;
    perform give_on_desk(of_question, 'ASSIGNED', to_expert, null, said);
    return 'DONE';
end $$;
revoke execute on function assign_question(uuid, uuid, text) from public;
grant execute on function assign_question(uuid, uuid, text) to ${runtime};

create function hand_question_over(of_question uuid, to_expert uuid, said text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
begin
    if d.question_id is null or not may_be_asked(of_question, to_expert) then return 'MISSING'; end if;
    if d.state not in ('RUNNING', 'PAUSED') then return 'OVER'; end if;
    if acting_role() <> 'EXPERT' or not speaks_for(d.expert_id) then return 'NOT_YOURS'; end if;
    if d.expert_id = to_expert then return 'OWN'; end if;
    if has_conflict(to_expert, told_company(of_question)) then return 'BARRED'; end if;
    perform give_on_desk(of_question, 'HANDED', to_expert, d.expert_id, said);
    return 'DONE';
end $$;
revoke execute on function hand_question_over(uuid, uuid, text) from public;
grant execute on function hand_question_over(uuid, uuid, text) to ${runtime};

-- Whom it was handed gives it back to the colleague.
create function decline_question(of_question uuid, said text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
begin
    if d.question_id is null then return 'MISSING'; end if;
    if d.state not in ('RUNNING', 'PAUSED') then return 'OVER'; end if;
    if d.handed_by is null or acting_role() <> 'EXPERT' or not speaks_for(d.expert_id) then return 'NOT_YOURS'; end if;
    perform give_on_desk(of_question, 'DECLINED', d.handed_by, null, said);
    return 'DONE';
end $$;
revoke execute on function decline_question(uuid, text) from public;
grant execute on function decline_question(uuid, text) to ${runtime};

-- Back to the queue, for whoever claims it or the office gives it to.
create function release_question(of_question uuid, said text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
begin
    if d.question_id is null then return 'MISSING'; end if;
    if d.state not in ('RUNNING', 'PAUSED') then return 'OVER'; end if;
    if d.expert_id is null or not speaks_for(d.expert_id) then return 'NOT_YOURS'; end if;
    update desk_question set expert_id = null, held_since = null, handed_by = null, reasons = '{RELEASED}'
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'RELEASED', acting_person(), d.expert_id, null, null, '{}', said);
    return 'DONE';
end $$;
revoke execute on function release_question(uuid, text) from public;
grant execute on function release_question(uuid, text) to ${runtime};

create function extend_question(of_question uuid, due timestamptz, more_seconds bigint, said text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
begin
    if acting_role() <> 'STAFF' then raise insufficient_privilege; end if;
    if d.question_id is null then return 'MISSING'; end if;
    if d.state not in ('RUNNING', 'PAUSED') then return 'OVER'; end if;
    if length(trim(said)) = 0 or more_seconds < 0 or (d.state = 'RUNNING' and (due is null or due <= d.due_at)) then
        raise exception 'An extension is longer, and has a reason' using errcode = 'check_violation';
    end if;
    update desk_question set due_at = case when state = 'RUNNING' then due end, left_seconds = left_seconds + more_seconds
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'EXTENDED', acting_person(), null, null,
                         case when d.state = 'RUNNING' then due end, '{}', said);
    return 'DONE';
end $$;
revoke execute on function extend_question(uuid, timestamptz, bigint, text) from public;
grant execute on function extend_question(uuid, timestamptz, bigint, text) to ${runtime};

-- Not for experts: nobody has to answer it any more, and anybody may.
create function take_off_desk(of_question uuid, said text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
begin
    if d.question_id is null then return 'MISSING'; end if;
    if d.state not in ('RUNNING', 'PAUSED') then return 'OVER'; end if;
    if not speaks_for(d.expert_id) then return 'NOT_YOURS'; end if;
    if length(trim(said)) = 0 then
        raise exception 'It is taken off for a reason' using errcode = 'check_violation';
    end if;
    update desk_question set state = 'OFF', since = acting_moment(), handed_by = null
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'TAKEN_OFF', acting_person(), null, null, null, '{}', said);
    return 'DONE';
end $$;
revoke execute on function take_off_desk(uuid, text) from public;
grant execute on function take_off_desk(uuid, text) to ${runtime};

-- The office puts it back; what was promised is promised anew.
create function put_back_on_desk(of_question uuid, due timestamptz, seconds bigint) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
begin
    if acting_role() <> 'STAFF' then raise insufficient_privilege; end if;
    if d.question_id is null then return 'MISSING'; end if;
    if d.state <> 'OFF' then return 'OVER'; end if;
    if not is_plausible_due(acting_moment(), due, seconds) then
        raise exception 'The day does not follow from the time that is left' using errcode = 'check_violation';
    end if;
    update desk_question set state = 'RUNNING', since = acting_moment(), left_seconds = seconds, due_at = due
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'PUT_BACK', acting_person(), null, null, due);
    return 'DONE';
end $$;
revoke execute on function put_back_on_desk(uuid, timestamptz, bigint) from public;
grant execute on function put_back_on_desk(uuid, timestamptz, bigint) to ${runtime};

-- An answer by somebody who is asked for answers stops the clock: one that was given since the clock began to run or to
-- rest, and that did not stop it before.
create function stop_by_answer(of_question uuid, answer uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_role() is null or acting_role() not in ('EXPERT', 'LECTURER', 'STAFF') or is_asker(of_question) then
        return false;
    end if;
    update desk_question d set state = 'ANSWERED', since = acting_moment(), handed_by = null
        where d.tenant_id = acting_tenant() and d.question_id = of_question and d.state in ('RUNNING', 'PAUSED')
          and exists (select from answer a where a.tenant_id = d.tenant_id and a.question_id = d.question_id
                      and a.id = stop_by_answer.answer and a.role = acting_role() and a.answered_at >= d.since)
          and not exists (select from desk_event e where e.tenant_id = d.tenant_id and e.question_id = d.question_id
                          and e.answer_id = stop_by_answer.answer);
    if not found then return false; end if;
    perform note_on_desk(of_question, 'ANSWERED', acting_person(), null, answer);
    return true;
end $$;
revoke execute on function stop_by_answer(uuid, uuid) from public;
grant execute on function stop_by_answer(uuid, uuid) to ${runtime};

create function stop_by_acceptance(of_question uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update desk_question d set state = 'ACCEPTED', since = desk_moment(of_question), handed_by = null
        where d.tenant_id = acting_tenant() and d.question_id = of_question and d.state in ('RUNNING', 'PAUSED')
          and exists (select from question q where q.tenant_id = d.tenant_id and q.id = d.question_id
                      and q.accepted_answer is not null);
    if not found then return false; end if;
    perform note_on_desk(of_question, 'ACCEPTED', case when acting_role() = 'STAFF' then acting_person() end);
    return true;
end $$;
revoke execute on function stop_by_acceptance(uuid) from public;
grant execute on function stop_by_acceptance(uuid) to ${runtime};

-- The answer that stopped the clock was a question back to the asker: the clock rests from that moment, with the time
-- that was left then.
create function mark_asked_back(of_question uuid, answer uuid, seconds bigint) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question := on_the_desk(of_question);
begin
    if d.question_id is null or not exists (
            select from desk_event e where e.tenant_id = d.tenant_id and e.question_id = of_question
            and e.kind = 'ANSWERED' and e.answer_id = answer and e.place = d.version) then
        return 'MISSING';
    end if;
    if d.state <> 'ANSWERED' then return 'OVER'; end if;
    if not exists (select from desk_event e where e.tenant_id = d.tenant_id and e.question_id = of_question
                   and e.place = d.version and e.done_by = acting_person()) then
        return 'NOT_YOURS';
    end if;
    if seconds < 0 or seconds > greatest(0, case when d.due_at is null then d.left_seconds
                                            else extract(epoch from d.due_at - d.since) + 1 end) then
        raise exception 'No time is won by asking back' using errcode = 'check_violation';
    end if;
    update desk_question set state = 'PAUSED', left_seconds = seconds, due_at = null
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'ASKED_BACK', acting_person(), null, answer);
    return 'DONE';
end $$;
revoke execute on function mark_asked_back(uuid, uuid, bigint) from public;
grant execute on function mark_asked_back(uuid, uuid, bigint) to ${runtime};

-- How much time is left of a question that rests, for the asker, whose reply lets the clock go on; no row otherwise.
create function asked_back(of_question uuid) returns table (seconds bigint, answer uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select d.left_seconds, e.answer_id from desk_question d
    cross join lateral (select e.answer_id from desk_event e
                        where e.tenant_id = d.tenant_id and e.question_id = d.question_id and e.kind = 'ASKED_BACK'
                        order by e.place desc limit 1) e
    where d.tenant_id = acting_tenant() and d.question_id = of_question and d.state = 'PAUSED' and is_asker(of_question) $$;
revoke execute on function asked_back(uuid) from public;
grant execute on function asked_back(uuid) to ${runtime};

create function resume_by_reply(of_question uuid, due timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    d desk_question;
begin
    select x.* into d from desk_question x where x.tenant_id = acting_tenant() and x.question_id = of_question for update;
    if d.question_id is null or d.state <> 'PAUSED' or not is_asker(of_question)
        or not exists (select from answer a where a.tenant_id = d.tenant_id and a.question_id = d.question_id
                       and a.answered_at >= case when a.pseudonymous then shown_day(d.since) else d.since end
                       and not exists (select from desk_event e where e.tenant_id = d.tenant_id
                                       and e.question_id = d.question_id and e.answer_id = a.id)) then
        return false;
    end if;
    if not is_plausible_due(acting_moment(), due, d.left_seconds) then
        raise exception 'The day does not follow from the time that is left' using errcode = 'check_violation';
    end if;
    -- Under a pseudonym the clock goes on with the end of the day, as its moment would be that of the reply.
    if desk_moment(of_question) <> acting_moment() then due := shown_day(due) + interval '1 day'; end if;
    update desk_question set state = 'RUNNING', since = desk_moment(of_question), due_at = due
        where tenant_id = acting_tenant() and question_id = of_question;
    perform note_on_desk(of_question, 'REPLIED', null, null, null, due);
    return true;
end $$;
revoke execute on function resume_by_reply(uuid, timestamptz) from public;
grant execute on function resume_by_reply(uuid, timestamptz) to ${runtime};
