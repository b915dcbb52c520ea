-- 黒塗りの写し: what staff made black in a copy of a file that came unmasked, and when its original was deleted.

alter table attachments
  -- the file as it arrived, of which this is a copy made by staff
  add column copy_of uuid,
  -- its bytes are gone, and the line that says so stays
  add column deleted_at timestamptz,
  -- the name of the member of staff who had them deleted
  add column deleted_by text,
  add check ((deleted_at is null) = (deleted_by is null));
