-- Two screens on one draft: who typed what, so that nothing is overwritten unseen.

alter table drafts
  -- by control name: which screen last changed the entry, and when
  add column touched jsonb not null default '{}',
  -- by control name: what other screens typed into it, until somebody decides
  add column conflicts jsonb not null default '{}';
