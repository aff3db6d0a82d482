-- A session drafted after another cohort's takes over where that stands in the textbook, once it is released.
alter table session_draft
    add column model_id uuid,
    add foreign key (tenant_id, model_id) references session;
