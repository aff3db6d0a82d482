-- An answer that is a question of its own becomes one, with its comments. The post keeps its id, so what is said of it
-- elsewhere - who wrote it, its versions, reports and decisions - goes with it; under a pseudonym it stays under one.
alter table question
    add column split_from uuid,
    add foreign key (tenant_id, cohort_id, split_from) references question (tenant_id, cohort_id, id);
comment on column question.split_from is 'the question of which it was an answer';
create index question_split_off on question (tenant_id, split_from) where split_from is not null;
grant select (split_from) on question to ${runtime};

create function begin_unsplit() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_tenant() is not null then new.split_from := null; end if;
    return new;
end $$;
create trigger begin_unsplit before insert on question for each row execute function begin_unsplit();

alter table question_order drop constraint question_order_what_check;
alter table question_order add constraint question_order_what_check
    check (what in ('MERGED', 'SEPARATED', 'MOVED', 'SPLIT', 'SPLIT_OFF'));

-- What had been read of a thread is still read when one of its answers has gone.
create policy directory on question_read to ${owner} using (true);
-- Who found an answer helpful did not say that they want to know it too.
alter table answer_vote drop constraint answer_vote_tenant_id_answer_id_fkey;
alter table answer_vote add foreign key (tenant_id, answer_id) references answer on delete cascade;

-- Whoever follows a question, or asked it, and reads it.
create function followers_of(of_question uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select writers_of(of_question) || array(
        select f.person_id from question q
        join following f on f.tenant_id = q.tenant_id and f.kind = 'QUESTION' and f.about = q.id
        where q.tenant_id = acting_tenant() and q.id = of_question and exists (
            select from membership m where m.tenant_id = q.tenant_id and m.person_id = f.person_id and m.ended_at is null
            and (m.role = 'STAFF' or m.cohort_id = q.cohort_id and (
                q.disclosure = 'COHORT' or m.company_id = writing_company(q.id)
                or m.role = 'EXPERT' and (q.disclosure = 'EXPERTS' or exists (
                    select from assignment s where s.tenant_id = m.tenant_id and s.membership_id = m.id
                    and s.company_id = q.company_id))))))
$$;
revoke execute on function followers_of(uuid) from public;

-- The number of a pseudonym is given once: whoever looked behind it, or was called by it, means one company for ever.
alter table question add column last_alias integer not null default 0;
comment on column question.last_alias is 'the highest number of a pseudonym that has left for a question of its own';
create function next_alias(of_question uuid) returns integer
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select 1 + greatest(q.last_alias, (
        select max(b.alias) from byline b where b.tenant_id = q.tenant_id and b.question_id = q.id))
    from question q where q.tenant_id = acting_tenant() and q.id = of_question
$$;
revoke execute on function next_alias(uuid) from public;
create or replace function begin_answer() returns trigger
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
    new.alias := case when new.pseudonymous then coalesce(known, next_alias(new.question_id)) end;
    return new;
end $$;
create or replace function begin_comment() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    known integer;
begin
    select q.disclosure into new.disclosure from question q
        where q.tenant_id = new.tenant_id and q.id = new.question_id for no key update;
    select 1 + coalesce(max(c.place), 0) into new.place from post_comment c
        where c.tenant_id = new.tenant_id and c.question_id = new.question_id;
    if acting_company() is null then return new; end if;
    select b.alias into known from byline b
        where b.tenant_id = new.tenant_id and b.question_id = new.question_id and b.company_id = acting_company()
        order by b.alias limit 1;
    if known = 0 and not new.pseudonymous then
        raise exception 'who asked under a pseudonym comments under it' using errcode = 'insufficient_privilege';
    end if;
    new.alias := case when new.pseudonymous then coalesce(known, next_alias(new.question_id)) end;
    return new;
end $$;

-- What stands around an answer goes where it goes. Its company is the asker there; other pseudonyms are numbered anew.
create function move_thread(a answer, made question) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    posts uuid[] := a.id || array(select c.id from post_comment c where c.tenant_id = a.tenant_id and c.answer_id = a.id);
begin
    update question q set last_alias = next_alias(q.id) - 1 where q.tenant_id = a.tenant_id and q.id = a.question_id;
    with known as (
        select c.alias, row_number() over (order by min(c.place)) as fresh from post_comment c
        where c.tenant_id = a.tenant_id and c.answer_id = a.id and c.alias is distinct from a.alias
          and c.alias is not null
        group by c.alias)
    update post_comment c set question_id = made.id, answer_id = null,
            alias = case when c.alias = a.alias then 0 else (select k.fresh from known k where k.alias = c.alias) end
        where c.tenant_id = a.tenant_id and c.answer_id = a.id;
    update byline b set question_id = made.id,
            alias = case when b.post_id = a.id then 0 else (
                select c.alias from post_comment c where c.tenant_id = b.tenant_id and c.id = b.post_id) end
        where b.tenant_id = a.tenant_id and b.post_id = any (posts);
    update post_version v set question_id = made.id, title = case when v.post_id = made.id then made.title end
        where v.tenant_id = a.tenant_id and v.post_id = any (posts);
    update post_report r set question_id = made.id, answer_id = null
        where r.tenant_id = a.tenant_id and r.answer_id = a.id;
    update post_decision d set question_id = made.id where d.tenant_id = a.tenant_id and d.post_id = any (posts);
    update post_file f set answer_id = null, question_id = made.id where f.tenant_id = a.tenant_id and f.answer_id = a.id;
    update desk_event e set answer_id = null where e.tenant_id = a.tenant_id and e.answer_id = a.id;
    update reply_way w set question_id = made.id, answer_id = null
        where w.tenant_id = a.tenant_id and w.answer_id = a.id;
end $$;
revoke execute on function move_thread(answer, question) from public;

-- The readers stay the same: those of a question of the whole cohort, or of one whose company also answered, as far as
-- everybody is told so. Of a pseudonym the answer is the same whosever it is. Answers DONE, or why not.
create function split_answer(of_question uuid, of_answer uuid, new_title text, to_part integer, to_section text,
                             in_edition text, at_pages text) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    original question;
    a answer;
    made question;
begin
    select q.* into original from question q
        where q.tenant_id = acting_tenant() and q.id = of_question for no key update;
    select x.* into a from answer x
        where x.tenant_id = acting_tenant() and x.question_id = of_question and x.id = of_answer for update;
    if not may_order(original) or a.id is null then return 'MISSING'; end if;
    if original.hidden is not null or a.hidden is not null then return 'HIDDEN'; end if;
    if original.accepted_answer = a.id or a.endorsed_by is not null then return 'CONFIRMED'; end if;
    if original.disclosure <> 'COHORT'
        and (case when a.pseudonymous then a.alias = 0 else a.company_id = original.company_id end) is not true then
        return 'READERS';
    end if;
    insert into question (id, cohort_id, company_id, asked_by, role, title, body, section, edition, pages, part, asked_at,
                          disclosure, pseudonymous)
        values (a.id, a.cohort_id, a.company_id, a.answered_by, a.role, new_title, a.body, to_section, in_edition, at_pages,
                to_part, case when a.pseudonymous then shown_day(acting_moment()) else acting_moment() end,
                original.disclosure, a.pseudonymous);
    update question set split_from = original.id, edits = a.edits
        where tenant_id = acting_tenant() and id = a.id returning * into made;
    perform move_thread(a, made);
    -- What an issue, a commitment or an entry of the FAQ stands on stays where it is.
    delete from answer where tenant_id = acting_tenant() and id = a.id;
    update answer set place = place - 1
        where tenant_id = acting_tenant() and question_id = original.id and place > a.place;
    update question set answers = answers - 1 where tenant_id = acting_tenant() and id = original.id;
    update question_read set answers = answers - 1
        where tenant_id = acting_tenant() and question_id = original.id and answers >= a.place;
    perform note_order(original, 'SPLIT', made.id, null, null, '');
    perform note_order(made, 'SPLIT_OFF', original.id, null, null, '');
    perform put_hidden_notices(writers_of(made.id), 'becameQuestion', made.id, null);
    perform put_hidden_notices(array(select unnest(followers_of(original.id)) except select unnest(writers_of(made.id))),
        'split', made.id, null);
    return 'DONE';
exception when foreign_key_violation then
    return 'USED';
end $$;
revoke execute on function split_answer(uuid, uuid, text, integer, text, text, text) from public;
grant execute on function split_answer(uuid, uuid, text, integer, text, text, text) to ${runtime};

-- What was split off is never read by more than where it came from: it is not widened, and narrowed with it. To its own
-- company nobody is unnamed, and whoever has none has none to keep to: such a question is then for the experts.
create or replace function note_disclosure() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    circles constant text[] := '{COHORT,EXPERTS,COMPANY}';
    follows constant boolean := new.split_from is not null and pg_trigger_depth() > 1;
begin
    if not follows and new.asked_by is distinct from acting_person() and not exists (
            select from byline b
            where b.tenant_id = new.tenant_id and b.post_id = new.id and b.person_id = acting_person()) then
        raise exception 'only the asker says who reads a question' using errcode = 'insufficient_privilege';
    end if;
    if new.split_from is not null
        and array_position(circles, new.disclosure) < array_position(circles, old.disclosure) then
        raise exception 'what was split off is read by no more' using errcode = 'insufficient_privilege';
    end if;
    insert into question_change (tenant_id, id, question_id, cohort_id, place, from_value, to_value, changed_at)
        values (new.tenant_id, gen_random_uuid(), new.id, new.cohort_id,
                (select 1 + count(*) from question_change h where h.tenant_id = new.tenant_id and h.question_id = new.id),
                old.disclosure, new.disclosure,
                case when new.pseudonymous or exists (
                         select from question o where o.tenant_id = new.tenant_id and o.id = new.split_from and o.pseudonymous)
                     then shown_day(acting_moment()) else acting_moment() end);
    return new;
end $$;
create function narrow_split_off() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    circles constant text[] := '{COHORT,EXPERTS,COMPANY}';
begin
    with narrowed as (
        update question s set disclosure = case when s.company_id is null then 'EXPERTS' else new.disclosure end
        where s.tenant_id = new.tenant_id and s.split_from = new.id
          and array_position(circles, s.disclosure) <
              array_position(circles, case when s.company_id is null then 'EXPERTS' else new.disclosure end)
        returning s.id)
    delete from search_entry e using narrowed n
        where e.tenant_id = new.tenant_id and e.kind = 'QUESTION' and e.about = n.id::text;
    return null;
end $$;
revoke execute on function narrow_split_off() from public;
create trigger narrow_split_off after update of disclosure on question for each row
    when (new.disclosure <> old.disclosure and new.disclosure <> 'COHORT') execute function narrow_split_off();

-- Whoever split an answer off gives both questions their words in the index.
create or replace function own_threads() returns text[]
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select own_questions() || coalesce(array_agg(mine.id::text), '{}') from (
        select a.question_id as id from answer a where a.answered_by = (select acting_person())
        union select c.question_id from post_comment c where c.written_by = (select acting_person())
        union select o.question_id from question_order o
            where o.done_by = (select acting_person()) and o.what in ('SPLIT', 'SPLIT_OFF')
        union select b.question_id from byline b where b.person_id = (select acting_person())) mine
$$;
create index question_order_by_person on question_order (tenant_id, done_by) where what in ('SPLIT', 'SPLIT_OFF');
