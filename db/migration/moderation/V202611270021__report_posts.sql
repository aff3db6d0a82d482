-- Whoever reads a post may report it to the office. Who reported is the office's to know, and the reporter's own.
create table post_report (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    question_id uuid not null,
    answer_id uuid,
    cohort_id uuid not null,
    person_id uuid not null default acting_person(),
    reason text not null check (reason in ('CONFIDENTIAL', 'IMPROPER', 'ADVERTISING', 'MISPLACED', 'OTHER')),
    words text not null default '' check (length(words) <= 1000),
    reported_at timestamptz not null default acting_moment(),
    decided_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, question_id, answer_id) references answer (tenant_id, question_id, id),
    foreign key (tenant_id, person_id) references person,
    check (reason <> 'OTHER' or words <> '')
);
call protect('post_report', 'person');
create policy directory on post_report to ${owner} using (true) with check (true);
drop policy reading on post_report;
create policy reading on post_report for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or person_id = (select acting_person())));
drop policy adding on post_report;
create policy adding on post_report for insert with check (
    tenant_id = (select acting_tenant())
    and person_id = (select acting_person())
    and decided_at is null
    and exists (select from question q where q.tenant_id = post_report.tenant_id and q.id = post_report.question_id));
drop policy changing on post_report;
drop policy removing on post_report;
revoke update, delete on post_report from ${runtime};
create unique index post_report_once on post_report (tenant_id, person_id, question_id, answer_id)
    nulls not distinct where decided_at is null;
create index post_report_open on post_report (tenant_id, reported_at, id) where decided_at is null;
create index post_report_decided on post_report (tenant_id, decided_at desc, id desc) where decided_at is not null;
create index post_report_by_post on post_report (tenant_id, question_id, answer_id);

-- What was decided of a post, when and why. It is only ever added to. The writer's company reads what concerns it; that
-- nothing was done is between the office and whoever reported. A company that hid its own pseudonymous post is not named.
create table post_decision (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    post_id uuid not null,
    question_id uuid not null,
    cohort_id uuid not null,
    company_id uuid,
    written_by uuid,
    place integer not null check (place > 0),
    verdict text not null check (verdict in ('KEPT', 'HIDDEN', 'SHOWN', 'ASKED', 'WITHDRAWN')),
    reason text not null default '' check (length(reason) <= 400),
    decided_by uuid,
    decided_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id),
    foreign key (tenant_id, company_id) references company,
    foreign key (tenant_id, written_by) references person,
    foreign key (tenant_id, decided_by) references person,
    unique (tenant_id, post_id, place),
    check (verdict not in ('HIDDEN', 'ASKED') or reason <> '')
);
call protect('post_decision', 'cohort');
create policy directory on post_decision to ${owner} using (true) with check (true);
drop policy reading on post_decision;
create policy reading on post_decision for select using (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF'
         or (verdict <> 'KEPT'
             and cohort_id = (select acting_cohort())
             and (company_id = (select acting_company())
                  or written_by = (select acting_person())
                  or post_id in (select b.post_id from byline b where b.company_id = (select acting_company()))))));
drop policy adding on post_decision;
drop policy changing on post_decision;
drop policy removing on post_decision;
revoke insert, update, delete on post_decision from ${runtime};
create index post_decision_by_question on post_decision (tenant_id, question_id);

-- Whoever wrote a post and still reads its thread.
create function telling_writers(of_post uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select case when exists (
        select from question q left join answer a on a.tenant_id = q.tenant_id and a.question_id = q.id and a.id = of_post
        where q.tenant_id = acting_tenant()
          and (q.id = of_post
               or a.id is not null
                  and (q.disclosure = 'COHORT' or a.role = 'STAFF' or a.role = 'EXPERT' and q.disclosure = 'EXPERTS'
                       or writing_company(a.id) = writing_company(q.id))))
        then writers_of(of_post) else '{}'::uuid[] end
$$;
revoke execute on function telling_writers(uuid) from public;

-- The office hears of each report. Where a secret is said to have been written, so does the company that wrote it, at
-- once: it alone can do something before the office has looked.
create function tell_of_report() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    post uuid := coalesce(new.answer_id, new.question_id);
begin
    perform put_hidden_notices(array(
            select m.person_id from membership m
            where m.tenant_id = new.tenant_id and m.role = 'STAFF' and m.ended_at is null),
        'reported', new.question_id, new.answer_id);
    if new.reason = 'CONFIDENTIAL' and telling_writers(post) <> '{}' then
        perform put_hidden_notices(telling_writers(post) || array(
                select m.person_id from membership m
                where m.tenant_id = new.tenant_id and m.cohort_id = new.cohort_id and m.ended_at is null
                  and m.company_id = writing_company(post)),
            'confidential', new.question_id, new.answer_id);
    end if;
    return null;
end $$;
revoke execute on function tell_of_report() from public;
create trigger tell after insert on post_report for each row
    when (new.decided_at is null) execute function tell_of_report();

-- Notes what was decided, closes what was reported, and tells those whom it concerns; for the functions below alone.
create function note_decision(of_post uuid, what text, why text, closes boolean) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    post record;
    reporters uuid[];
    unnamed boolean;
begin
    select p.* into post from (
        select q.id as question, null::uuid as answer, q.cohort_id, q.company_id, q.asked_by as person, q.pseudonymous
        from question q where q.tenant_id = acting_tenant() and q.id = of_post
        union all
        select a.question_id, a.id, a.cohort_id, a.company_id, a.answered_by, a.pseudonymous
        from answer a where a.tenant_id = acting_tenant() and a.id = of_post) p;
    unnamed := post.pseudonymous and acting_role() is distinct from 'STAFF';
    insert into post_decision (id, post_id, question_id, cohort_id, company_id, written_by, place, verdict, reason,
                               decided_by, decided_at)
        values (gen_random_uuid(), of_post, post.question, post.cohort_id, post.company_id, post.person,
                (select 1 + count(*) from post_decision d where d.tenant_id = acting_tenant() and d.post_id = of_post),
                what, why, case when not unnamed then acting_person() end,
                case when unnamed then shown_day(acting_moment()) else acting_moment() end);
    if what in ('HIDDEN', 'SHOWN', 'ASKED') then
        perform put_hidden_notices(telling_writers(of_post),
            case what when 'HIDDEN' then 'wasHidden' when 'SHOWN' then 'wasShown' else 'changeAsked' end,
            post.question, post.answer);
    end if;
    if closes then
        with closed as (
            update post_report r set decided_at = acting_moment()
            where r.tenant_id = acting_tenant() and r.question_id = post.question
              and r.answer_id is not distinct from post.answer and r.decided_at is null
            returning r.person_id)
        select array_agg(c.person_id) into reporters from closed c;
        perform put_hidden_notices(coalesce(reporters, '{}'), 'decided', post.question, null);
    end if;
end $$;
revoke execute on function note_decision(uuid, text, text, boolean) from public;

-- How a post stands, locked until the transaction ends; null where there is none.
create function lock_post(of_post uuid) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    stands text;
begin
    select coalesce(q.hidden, 'SHOWN') into stands from question q
        where q.tenant_id = acting_tenant() and q.id = of_post for no key update;
    if not found then
        select coalesce(a.hidden, 'SHOWN') into stands from answer a
            where a.tenant_id = acting_tenant() and a.id = of_post for no key update;
    end if;
    return stands;
end $$;
revoke execute on function lock_post(uuid) from public;

-- The office decides. False where the post has come to stand otherwise meanwhile, or there is none.
create function decide_post(of_post uuid, what text, why text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    stands text;
begin
    if acting_role() is distinct from 'STAFF' then return false; end if;
    stands := lock_post(of_post);
    if what = 'HIDDEN' and stands in ('SHOWN', 'WRITER') then
        perform set_words_aside(of_post, 'OFFICE');
    elsif what = 'SHOWN' and stands in ('OFFICE', 'WRITER') then
        perform put_words_back(of_post);
    elsif what not in ('KEPT', 'ASKED') or stands is distinct from 'SHOWN' then
        return false;
    end if;
    perform note_decision(of_post, what, why, true);
    return true;
end $$;
revoke execute on function decide_post(uuid, text, text) from public;
grant execute on function decide_post(uuid, text, text) to ${runtime};

-- The company that wrote it takes a post out of sight until the office has looked, while it is reported to hold a secret.
create function may_withdraw(of_post uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select (writing_company(of_post) = acting_company() or acting_person() = any (writers_of(of_post)))
        and exists (select from post_report r
                    where r.tenant_id = acting_tenant() and coalesce(r.answer_id, r.question_id) = of_post
                      and r.reason = 'CONFIDENTIAL' and r.decided_at is null)
$$;
revoke execute on function may_withdraw(uuid) from public;
grant execute on function may_withdraw(uuid) to ${runtime};
create function withdraw_post(of_post uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not coalesce(may_withdraw(of_post), false) or lock_post(of_post) is distinct from 'SHOWN' then
        return false;
    end if;
    perform set_words_aside(of_post, 'WRITER');
    perform note_decision(of_post, 'WITHDRAWN', '', false);
    return true;
end $$;
revoke execute on function withdraw_post(uuid) from public;
grant execute on function withdraw_post(uuid) to ${runtime};
