-- Writing and reviewing entries. Each function says in one word what came of it; nothing else writes.

create function faq_plain(written text) returns text
    language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select regexp_replace(lower(normalize(written, NFKC)), '\s', '', 'g')
$$;

-- The first name of a company or a person of the tenant that a text holds, as it was typed but for width and gaps. An
-- entry is read by cohorts to come, so the names of all cohorts count, which whoever writes may not read.
create function faq_names_in(written text) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with typed as materialized (select faq_plain(written) as plain), form as (
        select faq_plain(f.name) as plain from (
            select c.name from company c where c.tenant_id = acting_tenant()
            union select regexp_replace(c.name, '株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|医療法人|社会福祉法人|学校法人|[(（][株有同][)）]', '', 'g')
                from company c where c.tenant_id = acting_tenant()
            union select p.name from person p where p.tenant_id = acting_tenant()
            union select (regexp_split_to_array(btrim(p.name), '[\s　]+'))[1] || t
                from person p, unnest(array['さん', 'さま', '様', '氏', '先生', '社長', '専務', '常務', '部長', '課長', '係長', '主任']) t
                where p.tenant_id = acting_tenant() and btrim(p.name) ~ '[\s　]') f)
    select form.plain from form, typed
    where acting_role() in ('STAFF', 'EXPERT', 'LECTURER')
      and length(form.plain) >= 2 and strpos(typed.plain, form.plain) > 0
    order by length(form.plain) desc, form.plain limit 1
$$;
revoke execute on function faq_names_in(text) from public;
grant execute on function faq_names_in(text) to ${runtime};

-- The entry, locked, for those who write and review. Internal.
create function faq_at_hand(of_entry uuid) returns faq_entry
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    found_one faq_entry;
begin
    if acting_role() is null or acting_role() not in ('STAFF', 'EXPERT', 'LECTURER') then
        raise insufficient_privilege;
    end if;
    select e.* into found_one from faq_entry e where e.tenant_id = acting_tenant() and e.id = of_entry for update;
    return found_one;
end $$;
revoke execute on function faq_at_hand(uuid) from public;

create function note_on_faq(of_entry uuid, of_version integer, what text, words text) returns void
    language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into faq_event (entry_id, place, version, kind, said, done_at)
        select of_entry, 1 + count(*), of_version, what, words, acting_moment()
        from faq_event h where h.tenant_id = acting_tenant() and h.entry_id = of_entry
$$;
revoke execute on function note_on_faq(uuid, integer, text, text) from public;

create function add_faq_version(of_entry uuid, asked text, answered text, of_section text, of_edition text,
                                of_pages text, with_tags text[]) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    next_one integer;
begin
    update faq_entry e set newest = e.newest + 1, state = 'DRAFT'
        where e.tenant_id = acting_tenant() and e.id = of_entry returning e.newest into next_one;
    insert into faq_version (entry_id, number, question, answer, part, section, section_title, edition, pages, tags, written_at)
        select of_entry, next_one, asked, answered, c.part, s.number, s.title, of_edition, of_pages, with_tags, acting_moment()
        from section s join chapter c on c.tenant_id = s.tenant_id and c.number = s.chapter
        where s.tenant_id = acting_tenant() and s.number = of_section;
    if not found then raise foreign_key_violation; end if;
    perform note_on_faq(of_entry, next_one, 'WORDED', '');
end $$;
revoke execute on function add_faq_version(uuid, text, text, text, text, text, text[]) from public;

-- What the asker of a question lets be made of it: of what the whole cohort reads everything, of what was asked for the
-- experts only what the asker agreed to, and nothing of what is the company's own. Internal.
create function lends_to_faq(of_question uuid) returns boolean
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from question q where q.tenant_id = acting_tenant() and q.id = of_question
        and (q.disclosure = 'COHORT'
             or q.disclosure = 'EXPERTS' and exists (
                 select from faq_consent k where k.tenant_id = q.tenant_id and k.question_id = q.id and k.agreed)))
$$;
revoke execute on function lends_to_faq(uuid) from public;

-- Answers that stand for knowledge: what an expert confirmed, or gave and the asker accepted. Of those, what the actor
-- reads. Internal.
create function faq_ground(of_answer uuid) returns uuid
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select q.id from answer a join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
    where a.tenant_id = acting_tenant() and a.id = of_answer
      and q.disclosure <> 'COMPANY'
      and (a.endorsed_by is not null or a.role = 'EXPERT' and q.accepted_answer = a.id)
      and (acting_role() = 'STAFF' or q.cohort_id = acting_cohort() and (q.disclosure = 'COHORT' or acting_role() = 'EXPERT'))
$$;
revoke execute on function faq_ground(uuid) from public;

create function draft_faq(of_entry uuid, of_answer uuid, asked text, answered text, of_section text, of_edition text,
                          of_pages text, with_tags text[]) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    ground uuid := faq_ground(of_answer);
begin
    perform faq_at_hand(of_entry);
    if ground is null then return 'MISSING'; end if;
    if not lends_to_faq(ground) then return 'CLOSED'; end if;
    if exists (select from faq_source s where s.tenant_id = acting_tenant() and s.answer_id = of_answer) then return 'TAKEN'; end if;
    if faq_names_in(concat_ws('|', asked, answered, array_to_string(with_tags, '|'))) is not null then return 'NAMED'; end if;
    insert into faq_entry (id) values (of_entry);
    insert into faq_source (entry_id, cohort_id, question_id, answer_id)
        select of_entry, q.cohort_id, q.id, of_answer from question q where q.tenant_id = acting_tenant() and q.id = ground;
    perform add_faq_version(of_entry, asked, answered, of_section, of_edition, of_pages, with_tags);
    return 'DONE';
end $$;
revoke execute on function draft_faq(uuid, uuid, text, text, text, text, text, text[]) from public;
grant execute on function draft_faq(uuid, uuid, text, text, text, text, text, text[]) to ${runtime};

create function word_faq(of_entry uuid, seen integer, asked text, answered text, of_section text, of_edition text,
                         of_pages text, with_tags text[]) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    e faq_entry := faq_at_hand(of_entry);
begin
    if e.id is null then return 'MISSING'; end if;
    if e.newest <> seen then return 'STALE'; end if;
    if faq_names_in(concat_ws('|', asked, answered, array_to_string(with_tags, '|'))) is not null then return 'NAMED'; end if;
    perform add_faq_version(of_entry, asked, answered, of_section, of_edition, of_pages, with_tags);
    return 'DONE';
end $$;
revoke execute on function word_faq(uuid, integer, text, text, text, text, text, text[]) from public;
grant execute on function word_faq(uuid, integer, text, text, text, text, text, text[]) to ${runtime};

create function submit_faq(of_entry uuid, seen integer) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    e faq_entry := faq_at_hand(of_entry);
begin
    if e.id is null then return 'MISSING'; end if;
    if e.newest <> seen then return 'STALE'; end if;
    if e.state not in ('DRAFT', 'RETURNED') then return 'OVER'; end if;
    update faq_entry set state = 'IN_REVIEW' where tenant_id = acting_tenant() and id = of_entry;
    perform note_on_faq(of_entry, seen, 'SUBMITTED', '');
    return 'DONE';
end $$;
revoke execute on function submit_faq(uuid, integer) from public;
grant execute on function submit_faq(uuid, integer) to ${runtime};

-- Whoever reviews may not know who wrote it, as they may be of different cohorts. Internal.
create function tell_faq_writer(of_entry uuid, of_version integer, what text) returns void
    language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into notice (id, person_id, message_key, args, path, about, created_at)
        select gen_random_uuid(), v.written_by, 'faq.FaqNotifications.' || what, array[v.part::text],
               'faq/' || of_entry || '?version=' || of_version, of_entry, acting_moment()
        from faq_version v
        where v.tenant_id = acting_tenant() and v.entry_id = of_entry and v.number = of_version
        on conflict do nothing
$$;
revoke execute on function tell_faq_writer(uuid, integer, text) from public;

-- Another than who wrote it lets everybody read it, or gives it back.
create function review_faq(of_entry uuid, seen integer, approved boolean, words text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    e faq_entry := faq_at_hand(of_entry);
    ground uuid;
begin
    if acting_role() = 'LECTURER' then raise insufficient_privilege; end if;
    if e.id is null then return 'MISSING'; end if;
    if e.newest <> seen then return 'STALE'; end if;
    if e.state <> 'IN_REVIEW' then return 'OVER'; end if;
    if exists (select from faq_version v where v.tenant_id = acting_tenant() and v.entry_id = of_entry
               and v.number = seen and v.written_by = acting_person()) then return 'OWN'; end if;
    if not approved then
        update faq_entry set state = 'RETURNED' where tenant_id = acting_tenant() and id = of_entry;
        perform note_on_faq(of_entry, seen, 'RETURNED', words);
        perform tell_faq_writer(of_entry, seen, 'returned');
        return 'DONE';
    end if;
    select s.question_id into ground from faq_source s where s.tenant_id = acting_tenant() and s.entry_id = of_entry;
    if e.released is null and ground is not null and not lends_to_faq(ground) then return 'CLOSED'; end if;
    update faq_version set released_by = acting_person(), released_at = acting_moment()
        where tenant_id = acting_tenant() and entry_id = of_entry and number = seen;
    update faq_entry set state = 'RELEASED', released = seen, confirmed_at = acting_moment()
        where tenant_id = acting_tenant() and id = of_entry;
    perform note_on_faq(of_entry, seen, 'RELEASED', words);
    perform tell_faq_writer(of_entry, seen, 'released');
    return 'DONE';
end $$;
revoke execute on function review_faq(uuid, integer, boolean, text) from public;
grant execute on function review_faq(uuid, integer, boolean, text) to ${runtime};

-- The words still hold: from now on of the tenant's newest edition, in a version of its own where that is another.
-- Pages mean something in their edition only, so they go along where the section stands on the same ones.
create function confirm_faq(of_entry uuid, seen integer) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    e faq_entry := faq_at_hand(of_entry);
    v faq_version;
    book text := newest_edition();
begin
    if acting_role() = 'LECTURER' then raise insufficient_privilege; end if;
    if e.id is null or e.released is null then return 'MISSING'; end if;
    if e.newest <> seen then return 'STALE'; end if;
    if e.state <> 'RELEASED' then return 'OVER'; end if;
    select * into v from faq_version k where k.tenant_id = acting_tenant() and k.entry_id = of_entry and k.number = e.released;
    if v.edition <> book or exists (select from section s where s.tenant_id = acting_tenant() and s.number = v.section
                                    and s.title <> v.section_title) then
        seen := seen + 1;
        insert into faq_version (entry_id, number, question, answer, part, section, section_title, edition, pages, tags,
                                 written_by, written_at, released_by, released_at, confirmed)
            select of_entry, seen, v.question, v.answer, c.part, s.number, s.title, book,
                   case when faq_span(book, v.section) = faq_span(v.edition, v.section) then v.pages end, v.tags,
                   v.written_by, v.written_at, acting_person(), acting_moment(), true
            from section s join chapter c on c.tenant_id = s.tenant_id and c.number = s.chapter
            where s.tenant_id = acting_tenant() and s.number = v.section;
    end if;
    update faq_entry set newest = seen, released = seen, confirmed_at = acting_moment()
        where tenant_id = acting_tenant() and id = of_entry;
    perform note_on_faq(of_entry, seen, 'CONFIRMED', '');
    return 'DONE';
end $$;
revoke execute on function confirm_faq(uuid, integer) from public;
grant execute on function confirm_faq(uuid, integer) to ${runtime};

create function retire_faq(of_entry uuid, seen integer, words text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    e faq_entry := faq_at_hand(of_entry);
begin
    if e.id is null then return 'MISSING'; end if;
    if e.released is not null and acting_role() = 'LECTURER' then raise insufficient_privilege; end if;
    if e.newest <> seen then return 'STALE'; end if;
    if e.state = 'RETIRED' then return 'OVER'; end if;
    update faq_entry set state = 'RETIRED', released = null, confirmed_at = null
        where tenant_id = acting_tenant() and id = of_entry;
    perform note_on_faq(of_entry, seen, 'RETIRED', words);
    return 'DONE';
end $$;
revoke execute on function retire_faq(uuid, integer, text) from public;
grant execute on function retire_faq(uuid, integer, text) to ${runtime};

create function mark_faq_helpful(of_entry uuid, helps boolean) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if acting_person() is null then return false; end if;
    perform from faq_entry e where e.tenant_id = acting_tenant() and e.id = of_entry and e.released is not null for update;
    if not found then return false; end if;
    if helps then
        insert into faq_helpful (entry_id) values (of_entry) on conflict do nothing;
    else
        delete from faq_helpful h where h.tenant_id = acting_tenant() and h.entry_id = of_entry and h.person_id = acting_person();
    end if;
    if found then
        update faq_entry e set helpful = e.helpful + case when helps then 1 else -1 end
            where e.tenant_id = acting_tenant() and e.id = of_entry;
    end if;
    return true;
end $$;
revoke execute on function mark_faq_helpful(uuid, boolean) from public;
grant execute on function mark_faq_helpful(uuid, boolean) to ${runtime};
