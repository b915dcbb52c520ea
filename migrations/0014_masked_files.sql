-- マスキング済み: something in the picture was made black on the applicant's own device before it was sent.

alter table attachments
  add column masked boolean not null default false;
