-- Attachments: what is behind a password, what was found changed in the store, and how much was sent.

alter table attachments
  -- asks for a password: nobody here has looked inside
  add column locked boolean not null default false,
  -- when its bytes were last found to be other than those that were received
  add column damaged_at timestamptz,
  -- of the plain small picture; null where there is none, or it was made before this was kept
  add column thumbnail_sha256 bytea;

-- How many files and bytes were sent, by the hour, in a bucket that names nobody: a draft, an address, the tenant.
create table upload_counts (
  tenant_id uuid not null references tenants,
  bucket text not null,
  hour timestamptz not null,
  files int not null default 0,
  bytes bigint not null default 0,
  primary key (tenant_id, bucket, hour)
);
create index upload_counts_age on upload_counts (tenant_id, hour);
call guard_table('upload_counts', 'select, insert, update, delete');
