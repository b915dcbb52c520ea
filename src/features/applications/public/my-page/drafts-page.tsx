import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { fullDateTime, plainDate } from '../../../../kernel/japanese-date'
import { byLanguage } from '../../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../../ui/button/button'
import { Empty } from '../../../../ui/empty/empty'
import { Facts } from '../../../../ui/facts/facts'
import { PageHead } from '../../../../ui/layout/page-parts'
import { Note } from '../../../../ui/note/note'
import { Badge } from '../../../../ui/status/status'
import { Table } from '../../../../ui/table/table'
import { url } from '../../../../urls'
import { expiresSoon, type OwnDraft } from '../../accounts/own-drafts'
import { accountWords } from '../../accounts/words'
import { en as sinceEn } from '../../drafts/since-words.en'
import { ja as sinceJa } from '../../drafts/since-words.ja'
import { spokenNumber } from '../../receipt-number'
import { PrincipalLine } from '../both-names'
import { MyLayout } from './my-layout'

const sinceWords = byLanguage({ ja: sinceJa, en: sinceEn })

type DraftsPageProps = { visit: Visit; drafts: readonly OwnDraft[] }

/** 下書き of an account, on every device the same. */
export function DraftsPage({ visit, drafts }: DraftsPageProps): VNode {
  const w = accountWords(visit.lang).drafts
  const tenant = { tenant: visit.tenant.slug }
  return (
    <MyLayout visit={visit} title={w.title}>
      <PageHead title={w.title} />
      {visit.query.get('said') === 'deleted' && (
        <Note tone="ok">
          <p role="status">{w.deleted}</p>
        </Note>
      )}
      {drafts.length === 0 ? (
        <Empty
          icon="pencil"
          title={w.none}
          action={
            <ButtonLink href={url('procedures', tenant)} kind="main" icon="search">
              {accountWords(visit.lang).page.find}
            </ButtonLink>
          }
        >
          <p>{w.noneText}</p>
        </Empty>
      ) : (
        <>
          <p class="lead">{w.lead}</p>
          <DraftTable visit={visit} drafts={drafts} />
        </>
      )}
    </MyLayout>
  )
}

function DraftTable({ visit, drafts }: DraftsPageProps): VNode {
  const w = accountWords(visit.lang).drafts
  const tenant = { tenant: visit.tenant.slug }
  return (
    <Table
      caption={w.title}
      heads={[w.name, w.savedAt, w.expiresAt, w.deed]}
      rows={drafts.map((one) => ({
        key: one.id,
        cells: [
          <span key="name">
            <b>{one.title}</b>
            <PrincipalLine lang={visit.lang} name={one.principal} />
            {one.since && (
              <>
                <br />
                <small>{sinceWords(visit.lang).short[one.since]}</small>
              </>
            )}
            {one.corrects && (
              <>
                <br />
                <small class="number">{w.corrects(spokenNumber(one.corrects))}</small>
              </>
            )}
          </span>,
          <span class="number" key="saved">
            {fullDateTime(one.savedAt)}
          </span>,
          <ExpiresAt key="expires" visit={visit} one={one} />,
          <span class="cluster" key="deed">
            <ButtonLink href={url('draft', { ...tenant, draft: one.id })} size="sm">
              {w.go}
              <span class="visually-hidden">{w.which(one.title)}</span>
            </ButtonLink>
            <ButtonLink href={url('draftDeletion', { ...tenant, draft: one.id })} kind="text" size="sm">
              {w.delete}
              <span class="visually-hidden">{w.which(one.title)}</span>
            </ButtonLink>
          </span>,
        ],
      }))}
    />
  )
}

function ExpiresAt({ visit, one }: { visit: Visit; one: OwnDraft }): VNode {
  const day = plainDate(one.expiresAt)
  if (!expiresSoon(one, visit.frame.now)) return <span class="number">{day}</span>
  return (
    <Badge tone="warn" icon="clock">
      {day}
    </Badge>
  )
}

/** 削除: its own confirmation; the red button is here and nowhere else. */
export function DraftDeletionPage({ visit, draft }: { visit: Visit; draft: OwnDraft }): VNode {
  const w = accountWords(visit.lang).drafts
  const tenant = { tenant: visit.tenant.slug }
  return (
    <MyLayout visit={visit} title={w.confirmTitle} crumb={w.title} width="mail">
      <PageHead title={w.confirmTitle} />
      <Facts
        facts={[
          { term: w.name, value: draft.title },
          { term: w.savedAt, value: <span class="number">{fullDateTime(draft.savedAt)}</span> },
        ]}
      />
      <p class="below">{w.confirmText}</p>
      {draft.corrects && <p>{w.confirmCorrects}</p>}
      <form action={url('draftDeletion', { ...tenant, draft: draft.id })} method="post">
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Actions>
          <Button kind="danger">{w.yes}</Button>
          <ButtonLink href={url('accountDrafts', tenant)}>{w.no}</ButtonLink>
        </Actions>
      </form>
    </MyLayout>
  )
}
