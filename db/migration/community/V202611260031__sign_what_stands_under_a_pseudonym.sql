-- Bylines are written by the database from who acts, never from what a statement claims. Where nobody acts, as in a
-- restored copy, rows are taken as they are.
create function sign_question() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_company() is not null then
        insert into byline (tenant_id, post_id, question_id, alias, company_id, person_id, role)
            values (new.tenant_id, new.id, new.id, 0, acting_company(), acting_person(), acting_role());
    end if;
    return null;
end $$;
revoke execute on function sign_question() from public;
create trigger sign after insert on question for each row when (new.pseudonymous) execute function sign_question();

-- The counts of a question are made by its answers.
create function begin_question() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.answers := 0;
    new.endorsed := false;
    return new;
end $$;
create trigger begin before insert on question for each row execute function begin_question();

-- An answer takes its place in the thread, one after the other. The company that asked under a pseudonym goes on under
-- it: a name beside it would be a slip, not a wish.
create function begin_answer() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    asked record;
    known integer;
begin
    select q.disclosure, q.answers into asked from question q
        where q.tenant_id = new.tenant_id and q.id = new.question_id for no key update;
    new.disclosure := asked.disclosure;
    new.place := asked.answers + 1;
    if acting_company() is null then return new; end if;
    select b.alias into known from byline b
        where b.tenant_id = new.tenant_id and b.question_id = new.question_id and b.company_id = acting_company()
        order by b.alias limit 1;
    if known = 0 and not new.pseudonymous then
        raise exception 'who asked under a pseudonym answers under it' using errcode = 'insufficient_privilege';
    end if;
    new.alias := case when new.pseudonymous then coalesce(known, (
        select 1 + coalesce(max(b.alias), 0) from byline b
        where b.tenant_id = new.tenant_id and b.question_id = new.question_id)) end;
    return new;
end $$;
revoke execute on function begin_answer() from public;
create trigger begin before insert on answer for each row execute function begin_answer();

create function count_answer() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.pseudonymous and acting_company() is not null then
        insert into byline (tenant_id, post_id, question_id, alias, company_id, person_id, role)
            values (new.tenant_id, new.id, new.question_id, new.alias, acting_company(), acting_person(), acting_role());
    end if;
    update question q set answers = new.place, endorsed = q.endorsed or new.endorsed_by is not null
        where q.tenant_id = new.tenant_id and q.id = new.question_id;
    return null;
end $$;
revoke execute on function count_answer() from public;
create trigger count after insert on answer for each row execute function count_answer();

create function count_endorsement() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update question q set endorsed = true where q.tenant_id = new.tenant_id and q.id = new.question_id;
    return null;
end $$;
revoke execute on function count_endorsement() from public;
create trigger count_endorsement after update of endorsed_by on answer for each row
    when (new.endorsed_by is not null) execute function count_endorsement();

-- How the circle of readers changed, for whoever reads the question. It was always the asker, so nobody is named.
create table question_change (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    question_id uuid not null,
    cohort_id uuid not null,
    place integer not null check (place > 0),
    from_value text not null,
    to_value text not null check (to_value in ('COHORT', 'EXPERTS', 'COMPANY')),
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, cohort_id, question_id) references question (tenant_id, cohort_id, id)
);
call protect('question_change', 'cohort');
create policy directory on question_change to ${owner} using (true) with check (true);
drop policy reading on question_change;
create policy reading on question_change for select using (
    tenant_id = (select acting_tenant())
    and exists (select from question q where q.tenant_id = question_change.tenant_id and q.id = question_change.question_id));
drop policy adding on question_change;
drop policy changing on question_change;
drop policy removing on question_change;
revoke select, insert, update, delete on question_change from ${runtime};
grant select (tenant_id, id, question_id, cohort_id, place, from_value, to_value, changed_at) on question_change to ${runtime};
create index question_change_by_question on question_change (tenant_id, question_id, place);

-- Staff close a question for its asker, but who reads it the asker alone says.
create function note_disclosure() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.asked_by is distinct from acting_person() and not exists (
            select from byline b
            where b.tenant_id = new.tenant_id and b.post_id = new.id and b.person_id = acting_person()) then
        raise exception 'only the asker says who reads a question' using errcode = 'insufficient_privilege';
    end if;
    insert into question_change (tenant_id, id, question_id, cohort_id, place, from_value, to_value, changed_at)
        values (new.tenant_id, gen_random_uuid(), new.id, new.cohort_id,
                (select 1 + count(*) from question_change h where h.tenant_id = new.tenant_id and h.question_id = new.id),
                old.disclosure, new.disclosure,
                case when new.pseudonymous then shown_day(acting_moment()) else acting_moment() end);
    return new;
end $$;
revoke execute on function note_disclosure() from public;
create trigger note_disclosure before update of disclosure on question for each row
    when (new.disclosure <> old.disclosure) execute function note_disclosure();

-- Tells those who wrote under a pseudonym, without saying whom. A notice is known by its path, so the path of each is
-- unlike any other: who tried to tell the same again would learn from the conflict whose it is.
create function put_hidden_notices(people uuid[], what text, of_question uuid, of_answer uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into notice (id, person_id, message_key, args, path, about, created_at)
        select gen_random_uuid(), p, 'community.QuestionNotifications.' || what,
               case when q.part is null then '{}' else array[q.part::text] end,
               'question/' || q.id || '?told=' || gen_random_uuid() || coalesce('#answer-' || of_answer, ''),
               q.id, acting_moment()
        from (select distinct p from unnest(people) p) each
        join question q on q.tenant_id = acting_tenant() and q.id = of_question
        where p is distinct from acting_person()
$$;
revoke execute on function put_hidden_notices(uuid[], text, uuid, uuid) from public;

create function tell_pseudonyms(what text, of_question uuid, of_answer uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform put_hidden_notices(array(
            select b.person_id from byline b join question q on q.tenant_id = b.tenant_id and q.id = b.question_id
            where b.tenant_id = acting_tenant() and b.question_id = of_question
              and (acting_role() = 'STAFF' or q.cohort_id = acting_cohort())
              and (q.disclosure = 'COHORT' or b.alias = 0)
              and case what when 'answered' then b.post_id = of_question
                            when 'accepted' then b.post_id = of_answer
                            when 'solved' then b.post_id <> of_question and b.alias is distinct from (
                                select x.alias from byline x
                                where x.tenant_id = b.tenant_id and x.post_id = of_answer)
                            else false end),
        what, of_question, of_answer);
end $$;
revoke execute on function tell_pseudonyms(text, uuid, uuid) from public;
grant execute on function tell_pseudonyms(text, uuid, uuid) to ${runtime};

-- Looking behind a pseudonym: only by giving a reason, on record, and never without its writers being told.
create function look_behind_alias(of_question uuid, of_alias integer, why text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    company uuid;
begin
    select b.company_id into company from byline b
        where b.tenant_id = acting_tenant() and b.question_id = of_question and b.alias = of_alias limit 1;
    if company is null or acting_role() is distinct from 'STAFF' then return false; end if;
    insert into byline_look (id, question_id, alias, company_id, reason)
        values (gen_random_uuid(), of_question, of_alias, company, why) on conflict do nothing;
    if not found then return false; end if;
    insert into audit_entry (id, at, action, subject)
        values (gen_random_uuid(), acting_moment(), 'question.unmasked', of_question::text);
    perform put_hidden_notices(array(
            select b.person_id from byline b
            where b.tenant_id = acting_tenant() and b.question_id = of_question and b.alias = of_alias),
        'unmasked', of_question, null);
    return true;
end $$;
revoke execute on function look_behind_alias(uuid, integer, text) from public;
grant execute on function look_behind_alias(uuid, integer, text) to ${runtime};

-- What is kept while writing includes for whom it is meant: a question begun for the own company must not go to all.
alter table draft
    add column disclosure text check (disclosure in ('COHORT', 'EXPERTS', 'COMPANY')),
    add column pseudonymous boolean not null default false;
