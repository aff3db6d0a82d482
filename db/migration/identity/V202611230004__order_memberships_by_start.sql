create index membership_by_start on membership (tenant_id, started_at desc, id desc);
