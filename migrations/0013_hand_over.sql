-- 引き継ぎ: a draft that goes on on a phone, and what tells its screens of changes.

-- null until a code for a phone was asked for; {"askedAt", "openedAt", "place"}
alter table drafts add column hand_over jsonb;

alter table links drop constraint links_kind_check;
alter table links add constraint links_kind_check
  check (kind in ('draft', 'application', 'registration', 'password-reset', 'email-change', 'first-email', 'phone'));

-- Told when the transaction commits, once for each draft of it, and nothing but which one: what changed is read by who may.
create function tell_draft_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('draft_changed', old.tenant_id || ' ' || old.draft_id);
  return null;
end
$$;

-- A commit that tells something waits for every other one that does (PostgreSQL keeps them in order), so the drafts
-- that nobody handed over, which are nearly all, tell nothing.
create trigger draft_changed after update on drafts
  for each row when (new.hand_over is not null) execute function tell_draft_changed();
create trigger draft_gone after delete on drafts
  for each row when (old.hand_over is not null) execute function tell_draft_changed();

-- What the scanner says comes after the file, and changes no draft.
create function tell_scan_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('draft_changed', tenant_id || ' ' || draft_id)
    from drafts
    where tenant_id = new.tenant_id and draft_id = new.draft_id and hand_over is not null and submitted_at is null;
  return null;
end
$$;
create trigger scan_changed after update of scan on attachments
  for each row when (new.scan is distinct from old.scan) execute function tell_scan_changed();
