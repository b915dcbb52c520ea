import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { plainDate, plainDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Actions, ButtonLink } from '../../../ui/button/button'
import type { FieldProblem } from '../../../ui/error-summary/error-summary'
import { Panel } from '../../../ui/panel/panel'
import { url } from '../../../urls'
import { BarrierPanel } from '../../procedures/barrier-panel'
import { BackToList, Consent } from '../../procedures/consent'
import { DetailPage } from '../../procedures/detail-page'
import { FavouriteButton } from '../../procedures/favourites/favourite-button'
import { periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import type { Barrier } from '../../procedures/who-may-apply'
import type { Terms } from '../../terms/terms'
import type { Draft } from '../application'
import { en } from './begin-words.en'
import { ja } from './begin-words.ja'
import { type AgentBeginning, PrincipalFields, whomErrors } from './principal-fields'
import { en as principalEn } from './principal-words.en'
import { ja as principalJa } from './principal-words.ja'
import { type ShortEntry, ShortWays } from './short-ways'

const words = byLanguage({ ja, en })
const principalWords = byLanguage({ ja: principalJa, en: principalEn })

/** How somebody begins, once they have read. */
export type Beginning =
  /** The standard flow: 同意する leads to the address. */
  | { kind: 'guest' }
  /** The short flow: all the ways in stand here. */
  | ({ kind: 'short' } & ShortEntry)
  /** Who is logged in begins at once, or goes on with what they began. */
  | { kind: 'account'; name: string; key: string; unfinished: Draft | null; agent: AgentBeginning | null }
  /** Nobody with this login may; the page says who may, and leads there. */
  | { kind: 'barred'; barrier: Barrier }

export type ProcedurePageProps = {
  visit: Visit
  procedure: Procedure
  terms: Terms | null
  beginning: Beginning
  /** Whether who is logged in keeps it among their favourites; null for everybody else. */
  favourite: boolean | null
}

/** 手続き説明 (seed, step 5) with the way to begin that is open to this person. */
export function ProcedurePage(props: ProcedurePageProps): VNode {
  const { visit, procedure, terms, beginning } = props
  const { frame } = visit
  const open = periodState(procedure, frame.now) === 'open'
  const unfinished = open && beginning.kind === 'account' && beginning.unfinished
  return (
    <DetailPage
      frame={frame}
      procedure={procedure}
      terms={terms}
      errors={errorsOf(visit, beginning)}
      tools={<Favourite {...props} />}
      first={unfinished && <Unfinished visit={visit} draft={unfinished} />}
    >
      {open ? (
        <Begin {...props} />
      ) : (
        <Actions>
          <BackToList frame={frame} />
        </Actions>
      )}
    </DetailPage>
  )
}

function errorsOf({ lang }: Visit, beginning: Beginning): readonly FieldProblem[] {
  if (beginning.kind === 'short') return beginning.problems ?? []
  return (beginning.kind === 'account' && beginning.agent && whomErrors(lang, beginning.agent)) || []
}

/** お気に入り登録 (seed, step 5): for who has an account, or may get one. */
function Favourite({ visit, procedure, favourite }: ProcedurePageProps): VNode | null {
  if (favourite === null && !visit.tenant.features.login) return null
  const state = favourite === null ? null : { kept: favourite, csrf: visit.csrf }
  return <FavouriteButton frame={visit.frame} procedure={procedure.slug} state={state} />
}

function Begin({ visit, procedure, terms, beginning }: ProcedurePageProps): VNode {
  const { frame } = visit
  const here = { tenant: frame.tenant.slug, procedure: procedure.slug }
  const agreed = ['agreed', String(terms?.version ?? 0)] as const
  if (beginning.kind === 'barred')
    return (
      <BarrierPanel
        frame={frame}
        features={visit.tenant.features}
        barrier={beginning.barrier}
        next={url('procedure', here)}
      />
    )
  if (beginning.kind === 'short')
    return <ShortWays visit={visit} procedure={procedure} agreed={agreed} entry={beginning} />
  if (beginning.kind === 'guest')
    return <Consent frame={frame} form={{ action: url('email', here), method: 'get', fields: [agreed] }} />
  const w = words(frame.lang)
  const fields = [['csrf', visit.csrf], agreed, ['key', beginning.key]] as const
  const anew = beginning.unfinished && { text: w.anewConsent, button: w.beginAnew, kind: 'outline' as const }
  return (
    <Consent frame={frame} form={{ action: url('begin', here), method: 'post', fields }} {...anew}>
      {beginning.agent ? (
        <PrincipalFields lang={frame.lang} agent={beginning.agent} />
      ) : (
        beginning.name !== '' && <p>{w.as(beginning.name)}</p>
      )}
    </Consent>
  )
}

/** 下書きがあります: what was begun before is offered before all reading. */
function Unfinished({ visit, draft }: { visit: Visit; draft: Draft }): VNode {
  const w = words(visit.lang)
  return (
    <Panel tone="act" title={w.draftTitle}>
      {draft.principal && <p>{principalWords(visit.lang).of(draft.principal.name)}</p>}
      <p>{w.draftText(plainDateTime(draft.savedAt), plainDate(draft.expiresAt))}</p>
      <ButtonLink
        kind="main"
        icon="pencil"
        href={url('draft', { tenant: visit.tenant.slug, draft: draft.id })}
      >
        {w.goOn}
      </ButtonLink>
    </Panel>
  )
}
