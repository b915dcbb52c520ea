import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import { Button } from '../../../ui/button/button'
import { DataTable } from '../../../ui/data-table/data-table'
import { type Fact, Facts } from '../../../ui/facts/facts'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Said } from '../../../ui/said/said'
import { Tag } from '../../../ui/tag/tag'
import { url } from '../../../urls'
import { ja as identityJa } from '../identity-words.ja'
import { type StaffSession, staffOf } from '../session'
import type { Staff } from '../staff'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })
const identityWords = japaneseOnly({ ja: identityJa })

export type AccountSaid = keyof typeof ja.account.said

type AccountPageProps = {
  scope: Scope
  visit: Visit
  staff: Staff
  before: Date | null
  sessions: readonly StaffSession[]
}

/** アカウント: who I am here, my password and second factor, where I am logged in. */
export function AccountPage(props: AccountPageProps): VNode {
  const { scope, visit, staff, before } = props
  const w = words(visit.lang).account
  const me = staffOf(scope)
  const tenant = { tenant: visit.tenant.slug }
  const said = visit.query.get('said')
  return (
    <StaffLayout frame={visit.frame} title={w.title} me={me} current="account" csrf={visit.csrf}>
      <h1>{w.title}</h1>
      {said && Object.hasOwn(w.said, said) && <Said tone="done">{w.said[said as AccountSaid]}</Said>}
      <Facts
        facts={[
          { term: w.name, value: me.name },
          { term: w.login, value: <span class="code">{me.login}</span> },
          { term: w.post, value: me.post || w.noPost },
          { term: w.lastLogin, value: before ? nearDateTime(before, scope.now) : w.firstLogin },
          {
            term: w.password,
            value: staff.passwordMadeAt
              ? w.passwordMade(nearDateTime(staff.passwordMadeAt, scope.now))
              : w.passwordUnknown,
            changeHref: url('staffPassword', tenant),
          },
          {
            term: w.secondFactor,
            value: staff.secondFactor ? w.secondFactorOn(staff.recoveryCodes) : w.secondFactorOff,
            changeHref: url('staffSecondFactor', tenant),
            changeLabel: staff.secondFactor ? undefined : w.setUp,
          },
          {
            term: w.passkeys,
            value: staff.passkeys > 0 ? w.passkeysOn(staff.passkeys) : w.passkeysOff,
            changeHref: url('staffPasskeys', tenant),
            changeLabel: staff.passkeys > 0 ? undefined : w.makePasskey,
          },
          ...(visit.tenant.features.staffOidc ? [linkFact(visit, staff)] : []),
        ]}
      />
      <Sessions {...props} />
    </StaffLayout>
  )
}

function linkFact(visit: Visit, { linked }: Staff): Fact {
  const w = identityWords(visit.lang)
  return {
    term: w.name,
    value: linked ? w.link.linked : w.link.unlinked,
    changeHref: url('staffIdentity', { tenant: visit.tenant.slug }),
    changeLabel: linked ? undefined : w.link.set,
  }
}

function Sessions({ scope, visit, sessions }: AccountPageProps): VNode {
  const w = words(visit.lang).account
  const { sessionId } = staffOf(scope)
  return (
    <section class="stack">
      <h2>{w.sessions}</h2>
      <p>{w.sessionsLead}</p>
      <DataTable
        caption={w.sessions}
        look="sessions"
        heads={[
          { key: 'device', label: w.device },
          { key: 'seen', label: w.seen },
          { key: 'since', label: w.since },
          { key: 'deed', label: w.deed },
        ]}
        groups={[
          {
            key: 'all',
            rows: sessions.map((one) => ({
              key: one.id,
              cells: {
                device: (
                  <>
                    {one.device} {one.id === sessionId && <Tag tone="act">{w.here}</Tag>}
                  </>
                ),
                seen: nearDateTime(one.seenAt, scope.now),
                since: nearDateTime(one.since, scope.now),
                deed: one.id !== sessionId && (
                  <EndForm
                    visit={visit}
                    session={one.id}
                    label={w.end}
                    which={`${one.device} ${nearDateTime(one.since, scope.now)}`}
                  />
                ),
              },
            })),
          },
        ]}
      />
      {sessions.length > 1 && <EndForm visit={visit} session="others" label={w.endOthers} />}
    </section>
  )
}

type EndFormProps = { visit: Visit; session: string; label: string; which?: string }

function EndForm({ visit, session, label, which }: EndFormProps): VNode {
  return (
    <form action={url('staffSession', { tenant: visit.tenant.slug, session })} method="post">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <Button size={which ? 'sm' : undefined}>
        {label}
        {which && <span class="visually-hidden">：{which}</span>}
      </Button>
    </form>
  )
}
