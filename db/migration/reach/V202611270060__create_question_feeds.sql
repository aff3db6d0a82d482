-- A feed lets a reader program follow the questions of a cohort by a secret address. Only the hash of the secret is kept,
-- so whoever reads the table opens no feed. It belongs to a membership and ends with it. What was last answered, as a
-- hash, and since when tells a program that nothing is new.
create table question_feed (
    tenant_id uuid not null default acting_tenant() references tenant,
    id uuid not null,
    person_id uuid not null default acting_person(),
    membership_id uuid not null,
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    language text not null check (language in ('ja', 'en')),
    created_at timestamptz not null,
    content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
    changed_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, token_hash),
    unique (tenant_id, membership_id),
    foreign key (tenant_id, person_id) references person,
    foreign key (tenant_id, membership_id) references membership,
    check ((content_hash is null) = (changed_at is null))
);
call protect('question_feed', 'person');
drop policy adding on question_feed;
-- For one's own membership.
create policy adding on question_feed for insert with check (
    tenant_id = (select acting_tenant()) and person_id = (select acting_person())
    and membership_id in (select m.id from membership m where m.person_id = (select acting_person())));
revoke update on question_feed from ${runtime};
grant update (content_hash, changed_at) on question_feed to ${runtime};
create index question_feed_by_token on question_feed (token_hash);
create policy directory on question_feed to ${owner} using (true);

-- Who reads by a secret address: the one membership it was made for, while that lasts.
create function question_feed_of(hash text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $$ select f.membership_id from public.question_feed f
          join public.membership m on m.tenant_id = f.tenant_id and m.id = f.membership_id and m.ended_at is null
          where f.token_hash = hash $$;
revoke execute on function question_feed_of(text) from public;
grant execute on function question_feed_of(text) to ${runtime};
