-- マイページ: a guest's past found by its address, warnings before an idle account is deleted, what an account did.

-- Mail address as it is compared (compareKey): addresses are ASCII, so that lower() says the same. A stored column, and not
-- an index of an expression: under row-level security only a plain `=` on a column is served by an index (see 0004).
alter table applications add column email_key text generated always as (lower(email)) stored;
create index applications_email on applications (tenant_id, email_key, arrived_at);

alter table accounts
  -- when the job was sent off whose mail is the one of warned_days
  add column warning_asked_at timestamptz,
  -- when that mail left: from then on the days count
  add column warned_at timestamptz;

-- 閲覧記録 of an account: when it logged in.
create index access_entries_object on access_entries (tenant_id, object, at) where staff_id is null and object is not null;
