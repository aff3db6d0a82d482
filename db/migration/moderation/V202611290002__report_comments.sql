-- A comment is reported, decided about, hidden and shown again as the posts are that it stands under.
alter table post_comment
    add column hidden text check (hidden in ('OFFICE', 'WRITER')),
    add constraint comment_hidden_has_no_words check (hidden is null or body = '〔非表示〕'),
    add unique (tenant_id, question_id, id);
grant select (hidden) on post_comment to ${runtime};
create trigger out_of_order before insert on post_comment for each row execute function refuse_post_out_of_order();

-- Where an answer leaves with its comments, their reports follow.
alter table post_report
    add column comment_id uuid,
    add foreign key (tenant_id, question_id, comment_id) references post_comment (tenant_id, question_id, id)
        on update cascade,
    add constraint report_is_of_one_post check (answer_id is null or comment_id is null);
comment on column post_report.comment_id is 'of a comment, whatever it stands under; of the question itself both are null';
drop index post_report_once;
create unique index post_report_once on post_report (tenant_id, person_id, question_id, answer_id, comment_id)
    nulls not distinct where decided_at is null;

create or replace function writers_of(of_post uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select array_remove(array[
        (select b.person_id from byline b where b.tenant_id = acting_tenant() and b.post_id = of_post),
        (select q.asked_by from question q where q.tenant_id = acting_tenant() and q.id = of_post),
        (select a.answered_by from answer a where a.tenant_id = acting_tenant() and a.id = of_post),
        (select c.written_by from post_comment c where c.tenant_id = acting_tenant() and c.id = of_post)], null)
$$;
create or replace function writing_company(of_post uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(
        (select b.company_id from byline b where b.tenant_id = acting_tenant() and b.post_id = of_post),
        (select q.company_id from question q where q.tenant_id = acting_tenant() and q.id = of_post),
        (select a.company_id from answer a where a.tenant_id = acting_tenant() and a.id = of_post),
        (select c.company_id from post_comment c where c.tenant_id = acting_tenant() and c.id = of_post))
$$;

-- A letter that waits and may name a title - of a question the whole cohort reads, where the office allows it - does not
-- name it any more.
create policy directory on outgoing_mail to ${owner} using (true);
create function take_out_of_letters(of_post uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    update outgoing_mail m set body = replace(m.body, q.title, '〔非表示〕') from question q
    where q.tenant_id = acting_tenant() and q.id = of_post and q.hidden is null
      and m.tenant_id = q.tenant_id and m.template in ('notification.now', 'notification.digest')
      and m.state in ('WAITING', 'FAILED', 'UNCLEAR') and strpos(m.body, q.title) > 0
$$;
revoke execute on function take_out_of_letters(uuid) from public;

create or replace function set_words_aside(of_post uuid, by_whom text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into words_aside (tenant_id, post_id, question_id, cohort_id, company_id, written_by, title, body, tags)
        select q.tenant_id, q.id, q.id, q.cohort_id, q.company_id, q.asked_by, q.title, q.body, q.tags from question q
        where q.tenant_id = acting_tenant() and q.id = of_post and q.hidden is null
        union all
        select a.tenant_id, a.id, a.question_id, a.cohort_id, a.company_id, a.answered_by, null, a.body, '{}' from answer a
        where a.tenant_id = acting_tenant() and a.id = of_post and a.hidden is null
        union all
        select c.tenant_id, c.id, c.question_id, c.cohort_id, c.company_id, c.written_by, null, c.body, '{}'
        from post_comment c where c.tenant_id = acting_tenant() and c.id = of_post and c.hidden is null;
    perform take_out_of_letters(of_post);
    update question set title = '〔非表示〕', body = '〔非表示〕', tags = '{}', hidden = by_whom
        where tenant_id = acting_tenant() and id = of_post;
    update answer set body = '〔非表示〕', hidden = by_whom where tenant_id = acting_tenant() and id = of_post;
    update post_comment set body = '〔非表示〕', hidden = by_whom where tenant_id = acting_tenant() and id = of_post;
    delete from search_entry
        where tenant_id = acting_tenant() and kind = 'QUESTION'
          and about in (select w.question_id::text from words_aside w
                        where w.tenant_id = acting_tenant() and w.post_id = of_post);
end $$;
create or replace function put_words_back(of_post uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update question q set title = w.title, body = w.body, tags = w.tags, hidden = null from words_aside w
        where q.tenant_id = acting_tenant() and q.id = of_post and w.tenant_id = q.tenant_id and w.post_id = q.id;
    update answer a set body = w.body, hidden = null from words_aside w
        where a.tenant_id = acting_tenant() and a.id = of_post and w.tenant_id = a.tenant_id and w.post_id = a.id;
    update post_comment c set body = w.body, hidden = null from words_aside w
        where c.tenant_id = acting_tenant() and c.id = of_post and w.tenant_id = c.tenant_id and w.post_id = c.id;
    delete from words_aside where tenant_id = acting_tenant() and post_id = of_post;
end $$;

create or replace function telling_writers(of_post uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select case when exists (
            select from question q where q.tenant_id = acting_tenant() and q.id = of_post)
        or exists (
            select from (
                select a.tenant_id, a.question_id, a.role from answer a
                where a.tenant_id = acting_tenant() and a.id = of_post
                union all
                select c.tenant_id, c.question_id, c.role from post_comment c
                where c.tenant_id = acting_tenant() and c.id = of_post) p
            join question q on q.tenant_id = p.tenant_id and q.id = p.question_id
            where q.disclosure = 'COHORT' or p.role = 'STAFF' or p.role = 'EXPERT' and q.disclosure = 'EXPERTS'
               or writing_company(of_post) = writing_company(q.id))
        then writers_of(of_post) else '{}'::uuid[] end
$$;

create or replace function tell_of_report() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    post uuid := coalesce(new.comment_id, new.answer_id, new.question_id);
    place uuid := coalesce(new.answer_id, (
        select c.answer_id from post_comment c where c.tenant_id = new.tenant_id and c.id = new.comment_id));
begin
    perform put_hidden_notices(array(
            select m.person_id from membership m
            where m.tenant_id = new.tenant_id and m.role = 'STAFF' and m.ended_at is null),
        'reported', new.question_id, place);
    if new.reason = 'CONFIDENTIAL' and telling_writers(post) <> '{}' then
        perform put_hidden_notices(telling_writers(post) || array(
                select m.person_id from membership m
                where m.tenant_id = new.tenant_id and m.cohort_id = new.cohort_id and m.ended_at is null
                  and m.company_id = writing_company(post)),
            'confidential', new.question_id, place);
    end if;
    return null;
end $$;

create or replace function note_decision(of_post uuid, what text, why text, closes boolean) returns void
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
        from answer a where a.tenant_id = acting_tenant() and a.id = of_post
        union all
        select c.question_id, c.answer_id, c.cohort_id, c.company_id, c.written_by, c.pseudonymous
        from post_comment c where c.tenant_id = acting_tenant() and c.id = of_post) p;
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
              and coalesce(r.comment_id, r.answer_id, r.question_id) = of_post and r.decided_at is null
            returning r.person_id)
        select array_agg(c.person_id) into reporters from closed c;
        perform put_hidden_notices(coalesce(reporters, '{}'), 'decided', post.question, null);
    end if;
end $$;

create or replace function lock_post(of_post uuid) returns text
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
    if not found then
        select coalesce(c.hidden, 'SHOWN') into stands from post_comment c
            where c.tenant_id = acting_tenant() and c.id = of_post for no key update;
    end if;
    return stands;
end $$;

-- Of a whole thread at once, however many posts it has: there is seldom a report that says so.
create function withdrawable(of_question uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(array_agg(r.post) filter (
        where writing_company(r.post) = acting_company() or acting_person() = any (writers_of(r.post))), '{}')
    from (select distinct coalesce(x.comment_id, x.answer_id, x.question_id) as post from post_report x
          where x.tenant_id = acting_tenant() and x.question_id = of_question
            and x.reason = 'CONFIDENTIAL' and x.decided_at is null) r
$$;
revoke execute on function withdrawable(uuid) from public;
grant execute on function withdrawable(uuid) to ${runtime};
create or replace function withdraw_post(of_post uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    thread constant uuid := (
        select q.id from question q where q.tenant_id = acting_tenant() and q.id = of_post
        union all select a.question_id from answer a where a.tenant_id = acting_tenant() and a.id = of_post
        union all select c.question_id from post_comment c where c.tenant_id = acting_tenant() and c.id = of_post);
begin
    if thread is null or not of_post = any (withdrawable(thread)) or lock_post(of_post) is distinct from 'SHOWN' then
        return false;
    end if;
    perform set_words_aside(of_post, 'WRITER');
    perform note_decision(of_post, 'WITHDRAWN', '', false);
    return true;
end $$;
drop function may_withdraw(uuid);

-- As before, and with the words of its comments that are hidden.
create or replace function move_thread(a answer, made question) returns void
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
    update words_aside w set question_id = made.id where w.tenant_id = a.tenant_id and w.post_id = any (posts);
    update post_report r set question_id = made.id, answer_id = null
        where r.tenant_id = a.tenant_id and r.answer_id = a.id;
    update post_decision d set question_id = made.id where d.tenant_id = a.tenant_id and d.post_id = any (posts);
    update post_file f set answer_id = null, question_id = made.id where f.tenant_id = a.tenant_id and f.answer_id = a.id;
    update desk_event e set answer_id = null where e.tenant_id = a.tenant_id and e.answer_id = a.id;
    update reply_way w set question_id = made.id, answer_id = null
        where w.tenant_id = a.tenant_id and w.answer_id = a.id;
end $$;
