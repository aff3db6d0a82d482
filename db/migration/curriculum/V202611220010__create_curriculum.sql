-- The textbook as an index: parts, chapters, sections, and on which pages of which edition a section stands.
create table part (
    tenant_id uuid not null default acting_tenant() references tenant,
    number integer not null check (number between 0 and 10),
    title text not null,
    short_title text,
    title_en text not null,
    approach text check (approach in ('COMMON', 'QUICK', 'BASELINE', 'COMPREHENSIVE')),
    primary key (tenant_id, number)
);
call protect('part', 'tenant');

create table chapter (
    tenant_id uuid not null default acting_tenant() references tenant,
    number integer not null check (number between 0 and 99),
    part integer not null,
    title text not null,
    title_en text not null,
    primary key (tenant_id, number),
    foreign key (tenant_id, part) references part
);
call protect('chapter', 'tenant');

create table section (
    tenant_id uuid not null default acting_tenant() references tenant,
    number text not null check (number ~ '^\d+(-\d+){1,3}$'),
    chapter integer not null,
    title text not null,
    title_en text not null,
    primary key (tenant_id, number),
    foreign key (tenant_id, chapter) references chapter
);
call protect('section', 'tenant');

create table textbook_edition (
    tenant_id uuid not null default acting_tenant() references tenant,
    id text not null,
    fiscal_year integer not null,
    title text not null,
    title_en text not null,
    primary key (tenant_id, id)
);
call protect('textbook_edition', 'tenant');

create table textbook_reference (
    tenant_id uuid not null default acting_tenant() references tenant,
    edition text not null,
    section text not null,
    place integer not null check (place > 0),
    pages text not null check (pages ~ '^\d+(-\d+)?$'),
    primary key (tenant_id, edition, section, place),
    foreign key (tenant_id, edition) references textbook_edition,
    foreign key (tenant_id, section) references section
);
call protect('textbook_reference', 'tenant');
