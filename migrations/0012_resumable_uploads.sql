-- Files that arrive in pieces over a bad line: what is there of each, until it is whole or a day has passed.

create table uploads (
  tenant_id uuid not null references tenants,
  upload_id uuid not null,
  draft_id uuid not null,
  field text not null,
  name text not null,
  -- in bytes, as declared when it began
  length bigint not null check (length > 0),
  received bigint not null default 0 check (received between 0 and length),
  -- what the browser says of the file: parts of it are blacked out; it takes the place of another attachment
  masked boolean not null default false,
  replaces uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- once it was judged: it is an attachment then, or problem says why not
  ended_at timestamptz,
  problem text,
  primary key (tenant_id, upload_id)
);
create index uploads_draft on uploads (tenant_id, draft_id, field);
create index uploads_expiry on uploads (tenant_id, expires_at);
call guard_table('uploads', 'select, insert, update, delete');

-- Each is an object of the file store by itself.
create table upload_pieces (
  tenant_id uuid not null,
  upload_id uuid not null,
  -- of its first byte within the file
  position bigint not null,
  size bigint not null check (size > 0),
  storage_key text not null,
  primary key (tenant_id, upload_id, position),
  foreign key (tenant_id, upload_id) references uploads on delete cascade
);
create index upload_pieces_storage on upload_pieces (tenant_id, storage_key);
call guard_table('upload_pieces', 'select, insert, delete');
