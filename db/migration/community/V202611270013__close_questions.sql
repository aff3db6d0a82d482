-- A question is closed by its asker or the office, with a reason, and takes no more answers or comments until it is opened
-- again. It is not closed_at, which says when an answer was accepted.
alter table question add column closed boolean not null default false;
comment on column question.closed is 'takes no more answers or comments';
grant select (closed) on question to ${runtime};

create function begin_open() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.closed := false;
    return new;
end $$;
create trigger begin_open before insert on question for each row execute function begin_open();

-- Who did it is the asker, named or not as in the question, or the office: nobody is named here.
create table question_closing (
    tenant_id uuid not null default acting_tenant() references tenant,
    question_id uuid not null,
    place integer not null default 1 check (place > 0),
    cohort_id uuid not null,
    closes boolean not null,
    reason text check (reason in ('SETTLED', 'DUPLICATE', 'OFF_TOPIC', 'OTHER')),
    words text not null default '' check (length(words) <= 200),
    by_office boolean not null default false,
    done_at timestamptz not null default acting_moment(),
    primary key (tenant_id, question_id, place),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    check (closes = (reason is not null)),
    check (reason <> 'OTHER' or words <> '')
);
call protect('question_closing', 'cohort');
create policy directory on question_closing to ${owner} using (true);
drop policy reading on question_closing;
create policy reading on question_closing for select using (
    tenant_id = (select acting_tenant())
    and exists (select from question q
                where q.tenant_id = question_closing.tenant_id and q.id = question_closing.question_id));
-- Who may, the trigger below says, which also does it.
drop policy adding on question_closing;
create policy adding on question_closing for insert with check (tenant_id = (select acting_tenant()));
drop policy changing on question_closing;
drop policy removing on question_closing;
revoke select, update, delete on question_closing from ${runtime};
grant select (tenant_id, question_id, place, cohort_id, closes, reason, words, by_office, done_at)
    on question_closing to ${runtime};

create function close_question() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    asked record;
begin
    if acting_tenant() is null then return new; end if;
    select q.cohort_id, q.closed, q.pseudonymous,
           q.cohort_id = acting_cohort() and (q.asked_by = acting_person() or exists (
               select from byline b where b.tenant_id = q.tenant_id and b.post_id = q.id
                                      and b.person_id = acting_person())) as is_asker
        into asked from question q
        where q.tenant_id = new.tenant_id and q.id = new.question_id
        for no key update;
    if (acting_role() = 'STAFF' or asked.is_asker) is not true then
        raise exception 'only its asker or the office closes a question' using errcode = 'insufficient_privilege';
    end if;
    if asked.closed = new.closes then
        raise exception 'it is so already' using errcode = 'object_not_in_prerequisite_state';
    end if;
    new.cohort_id := asked.cohort_id;
    new.place := (select 1 + coalesce(max(c.place), 0) from question_closing c
                  where c.tenant_id = new.tenant_id and c.question_id = new.question_id);
    new.by_office := acting_role() = 'STAFF';
    new.done_at := case when asked.pseudonymous and not new.by_office then shown_day(acting_moment())
                        else acting_moment() end;
    update question q set closed = new.closes where q.tenant_id = new.tenant_id and q.id = new.question_id;
    return new;
end $$;
revoke execute on function close_question() from public;
create trigger close before insert on question_closing for each row execute function close_question();

-- Named so that it comes after the trigger that locks the question.
create function refuse_when_closed() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_tenant() is not null and exists (
            select from question q where q.tenant_id = new.tenant_id and q.id = new.question_id and q.closed) then
        raise exception 'the question is closed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger refuse_when_closed before insert on answer for each row execute function refuse_when_closed();
create trigger refuse_when_closed before insert on post_comment for each row execute function refuse_when_closed();

-- Tells who asked without a name that the office closed the question or opened it again.
create function tell_pseudonym_of_closing(of_question uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform put_hidden_notices(array[b.person_id], case when q.closed then 'closed' else 'reopened' end, q.id, null)
        from question q join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id
        where q.tenant_id = acting_tenant() and q.id = of_question and acting_role() = 'STAFF';
end $$;
revoke execute on function tell_pseudonym_of_closing(uuid) from public;
grant execute on function tell_pseudonym_of_closing(uuid) to ${runtime};
