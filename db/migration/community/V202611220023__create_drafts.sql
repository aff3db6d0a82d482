-- What a person has begun to write and not sent. Nobody else reads it.
create table draft (
    tenant_id uuid not null default acting_tenant() references tenant,
    person_id uuid not null default acting_person(),
    place text not null check (length(place) between 1 and 80),
    title text not null default '' check (length(title) <= 400),
    body text not null default '' check (length(body) <= 20000),
    section text,
    kept_at timestamptz not null,
    primary key (tenant_id, person_id, place),
    foreign key (tenant_id, person_id) references person
);
call protect('draft', 'person');
