-- Files of questions and answers. While a post is being written they are its writer's draft's, and go when it goes; with
-- the post they become what its readers read, exactly those. A file says neither who laid it there nor when: a row has
-- no person any more, and no moment is granted.
create table post_file (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    cohort_id uuid not null,
    person_id uuid,
    draft_place text,
    question_id uuid,
    answer_id uuid,
    place integer not null check (place between 1 and 5),
    name text not null check (length(name) between 1 and 200),
    type text not null check (type in ('PDF', 'WORD', 'EXCEL', 'POWERPOINT', 'PNG', 'JPEG', 'GIF', 'WEBP', 'TEXT', 'CSV')),
    size bigint not null check (size between 1 and 10485760),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    thumbnail bytea check (length(thumbnail) <= 131072),
    width integer,
    height integer,
    scan text not null default 'UNSCANNED' check (scan in ('UNSCANNED', 'CLEAN', 'INFECTED')),
    asked_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, person_id, draft_place, place),
    unique (tenant_id, question_id, place),
    unique (tenant_id, answer_id, place),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, person_id, draft_place) references draft (tenant_id, person_id, place)
        on update cascade on delete cascade,
    foreign key (tenant_id, question_id) references question,
    foreign key (tenant_id, answer_id) references answer,
    check (num_nonnulls(person_id, question_id, answer_id) = 1),
    check ((person_id is null) = (draft_place is null)),
    check ((thumbnail is null) = (width is null) and (thumbnail is null) = (height is null))
);
call protect('post_file', 'cohort');
create policy directory on post_file to ${owner} using (true) with check (true);
drop policy reading on post_file;
create policy reading on post_file for select using (
    tenant_id = (select acting_tenant())
    and (person_id = (select acting_person())
         or exists (select from question q where q.tenant_id = post_file.tenant_id and q.id = post_file.question_id)
         or exists (select from answer a where a.tenant_id = post_file.tenant_id and a.id = post_file.answer_id)));
drop policy adding on post_file;
create policy adding on post_file for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and ((select acting_role()) = 'STAFF' or cohort_id = (select acting_cohort())));
drop policy changing on post_file;
drop policy removing on post_file;
create policy removing on post_file for delete using (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person()));
revoke select, update on post_file from ${runtime};
grant select (tenant_id, id, cohort_id, person_id, draft_place, question_id, answer_id, place, name, type, size, sha256,
              thumbnail, width, height, scan)
    on post_file to ${runtime};
create index post_file_kept on post_file (tenant_id) include (size);
create index post_file_unscanned on post_file (tenant_id, asked_at nulls first) where scan = 'UNSCANNED';
create trigger fits_the_quota after insert on post_file
    for each row execute function refuse_file_over_quota();

create table post_file_chunk (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    file_id uuid not null,
    place integer not null check (place >= 0),
    bytes bytea not null check (length(bytes) between 1 and 524288),
    primary key (tenant_id, file_id, place),
    foreign key (tenant_id, file_id) references post_file on delete cascade
);
-- Files are compressed already.
alter table post_file_chunk alter bytes set storage external;
call protect('post_file_chunk', 'cohort');
create policy directory on post_file_chunk to ${owner} using (true);
drop policy reading on post_file_chunk;
create policy reading on post_file_chunk for select using (
    tenant_id = (select acting_tenant())
    and exists (select from post_file f where f.tenant_id = post_file_chunk.tenant_id and f.id = post_file_chunk.file_id));
-- Whoever adds a file lays its bytes down, as many as it says; every place is taken once.
drop policy adding on post_file_chunk;
create policy adding on post_file_chunk for insert with check (
    tenant_id = (select acting_tenant())
    and exists (select from post_file f
                where f.tenant_id = post_file_chunk.tenant_id and f.id = post_file_chunk.file_id
                  and f.person_id = (select acting_person()) and post_file_chunk.place * 524288::bigint < f.size));
drop policy changing on post_file_chunk;
drop policy removing on post_file_chunk;
revoke select, update, delete on post_file_chunk from ${runtime};
grant select (tenant_id, cohort_id, file_id, place, bytes) on post_file_chunk to ${runtime};

-- What lies by a draft goes with the post that it became. Only its writer has both.
create function enclose_files(from_place text, of_question uuid, of_answer uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    update post_file f set person_id = null, draft_place = null, question_id = of_question, answer_id = of_answer
    where f.tenant_id = acting_tenant() and f.person_id = acting_person() and f.draft_place = from_place
      and (exists (select from question q where q.tenant_id = f.tenant_id and q.id = of_question
                   and q.cohort_id = f.cohort_id and q.asked_by = acting_person())
           or exists (select from answer a where a.tenant_id = f.tenant_id and a.id = of_answer
                      and a.cohort_id = f.cohort_id and a.answered_by = acting_person())
           or exists (select from byline b where b.tenant_id = f.tenant_id and b.person_id = acting_person()
                      and b.post_id = coalesce(of_question, of_answer)))
$$;
revoke execute on function enclose_files(text, uuid, uuid) from public;
grant execute on function enclose_files(text, uuid, uuid) to ${runtime};

-- The scanner's job takes files, reads them, and says what was found. It reads no posts.
create function take_post_file(at timestamptz, taken_before timestamptz) returns uuid
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    update post_file set asked_at = at
    where tenant_id = acting_tenant() and id = (
        select f.id from post_file f
        where f.tenant_id = acting_tenant() and acting_role() = 'JOB' and f.scan = 'UNSCANNED'
          and (f.asked_at is null or f.asked_at <= taken_before)
        order by f.asked_at nulls first, f.id limit 1 for update skip locked)
    returning id
$$;
create function post_file_piece(of_file uuid, of_place integer) returns bytea
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select c.bytes from post_file_chunk c join post_file f on f.tenant_id = c.tenant_id and f.id = c.file_id
    where c.tenant_id = acting_tenant() and acting_role() = 'JOB' and f.scan = 'UNSCANNED'
      and c.file_id = of_file and c.place = of_place
$$;
create function judge_post_file(of_file uuid, found text) returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    update post_file set scan = found, thumbnail = case when found = 'CLEAN' then thumbnail end,
        width = case when found = 'CLEAN' then width end, height = case when found = 'CLEAN' then height end
    where tenant_id = acting_tenant() and acting_role() = 'JOB' and id = of_file and scan = 'UNSCANNED'
$$;
revoke execute on function take_post_file(timestamptz, timestamptz) from public;
revoke execute on function post_file_piece(uuid, integer) from public;
revoke execute on function judge_post_file(uuid, text) from public;
grant execute on function take_post_file(timestamptz, timestamptz) to ${runtime};
grant execute on function post_file_piece(uuid, integer) to ${runtime};
grant execute on function judge_post_file(uuid, text) to ${runtime};

-- They fill the tenant's storage like all files.
create or replace function storage_kept(of_tenant uuid) returns bigint language sql stable as $$
    select ((select coalesce(sum(f.size), 0) from material_file f
             where f.tenant_id = of_tenant and f.erased_at is null)
          + (select coalesce(sum(a.size), 0) from attachment a
             where a.tenant_id = of_tenant and a.erased_at is null)
          + (select coalesce(sum(p.size), 0) from post_file p where p.tenant_id = of_tenant))::bigint $$;
create function post_file_shares() returns table (cohort_id uuid, files bigint, bytes bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select f.cohort_id, count(*), sum(f.size)::bigint from post_file f
    where f.tenant_id = acting_tenant() and acting_role() = 'STAFF' group by f.cohort_id $$;
revoke execute on function post_file_shares() from public;
grant execute on function post_file_shares() to ${runtime};
