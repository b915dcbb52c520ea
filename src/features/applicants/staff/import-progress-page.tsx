import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { plainDate } from '../../../kernel/japanese-date'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { staffOf } from '../../staff/session'
import { firstPasswordEnds } from '../issued/first-password'
import { type AccountImport, fetchMinutes, type ImportRow } from '../issued/import'
import { isFetchable } from '../issued/import-result'
import { ja } from './import-words.ja'

const words = japaneseOnly({ ja })

type ImportProgressPageProps = {
  scope: Scope
  visit: Visit
  file: AccountImport
  rows: readonly ImportRow[]
}

/** 発行しています: how far it is. Nothing is issued before everything is ready. */
export function IssuingPage({ scope, visit, file, rows }: ImportProgressPageProps): VNode {
  const w = words(visit.lang).issuing
  const all = rows.filter(({ chosen }) => chosen)
  const done = all.filter(({ passwordHash }) => passwordHash !== null).length
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="issuedAccounts"
      csrf={visit.csrf}
    >
      <h1>{w.title}</h1>
      <p class="lead">{w.done(done, all.length)}</p>
      <progress class="import-progress" value={done} max={all.length} aria-label={w.progress} />
      <p>{w.text}</p>
      <p>
        <ButtonLink
          kind="main"
          icon="refresh"
          href={url('issuedImport', { tenant: visit.tenant.slug, import: file.id })}
        >
          {w.look}
        </ButtonLink>
      </p>
    </StaffLayout>
  )
}

/** 発行しました, with the passwords to fetch, once. */
export function IssuedResultPage({ scope, visit, file, rows }: ImportProgressPageProps): VNode {
  const w = words(visit.lang).issued
  const tenant = { tenant: visit.tenant.slug }
  const count = rows.filter(({ chosen }) => chosen).length
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="issuedAccounts"
      csrf={visit.csrf}
    >
      <h1>{w.title}</h1>
      <p class="lead">{w.sentence(count)}</p>
      {file.issuedAt && <p>{w.until(plainDate(firstPasswordEnds(file.issuedAt)))}</p>}
      {isFetchable(scope, file) ? (
        <>
          <Note tone="warn">
            <p>{w.once(fetchMinutes)}</p>
            <p>{w.handle}</p>
          </Note>
          <form action={url('issuedResult', { ...tenant, import: file.id })} method="post">
            <input type="hidden" name="csrf" value={visit.csrf} />
            <Button kind="main" icon="download" busy={false}>
              {w.fetch}
            </Button>
          </form>
        </>
      ) : (
        <Note>
          <p>{w.fetched}</p>
        </Note>
      )}
      <p>
        <ButtonLink href={url('issuedAccounts', tenant)}>{w.list}</ButtonLink>
      </p>
    </StaffLayout>
  )
}
