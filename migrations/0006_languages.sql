-- 言語: the language an applicant chose, so that mails about a draft or an application are written in it.

alter table drafts add column language text not null default 'ja';
alter table applications add column language text not null default 'ja';
grant update (language) on applications to madoguchi_app;
