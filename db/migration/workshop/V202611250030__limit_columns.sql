-- How many issues a column of a cohort's board is meant to hold, on the whole board and of each company. Staff set it;
-- it is a measure that people are told of and asked about, not a wall: the board never refuses work that is already done.
create table board_limit (
    tenant_id uuid not null default acting_tenant() references tenant,
    cohort_id uuid not null,
    state text not null check (state in ('RAISED', 'WORKING', 'AGREED', 'CLAIMED')),
    most integer check (most between 1 and 999),
    most_of_company integer check (most_of_company between 1 and 999),
    set_by uuid not null default acting_person(),
    set_at timestamptz not null,
    primary key (tenant_id, cohort_id, state),
    foreign key (tenant_id, cohort_id) references cohort,
    foreign key (tenant_id, set_by) references person,
    constraint board_limit_limits check (most is not null or most_of_company is not null)
);
call protect('board_limit', 'cohort');
drop policy adding on board_limit;
create policy adding on board_limit for insert with check (
    tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and set_by = (select acting_person()));
drop policy changing on board_limit;
create policy changing on board_limit for update
    using (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF')
    with check (tenant_id = (select acting_tenant()) and (select acting_role()) = 'STAFF' and set_by = (select acting_person()));
revoke update on board_limit from ${runtime};
grant update (most, most_of_company, set_by, set_at) on board_limit to ${runtime};

-- Where a card stands: by its place in the column, and of two in the same place by the id.
create index issue_by_place on issue (tenant_id, cohort_id, state, place, id);
