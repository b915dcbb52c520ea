import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { fullDate, fullDateTime } from '../../../../kernel/japanese-date'
import { byLanguage } from '../../../../kernel/language'
import { Button, ButtonLink } from '../../../../ui/button/button'
import { TypedForm } from '../../../../ui/field/typed-form'
import { PageHead, Section } from '../../../../ui/layout/page-parts'
import { Note } from '../../../../ui/note/note'
import { Panel } from '../../../../ui/panel/panel'
import { Table } from '../../../../ui/table/table'
import { url } from '../../../../urls'
import { type ApplicantProvider, providers } from '../../../providers/provider'
import { en as accountEn } from '../../account-words.en'
import { ja as accountJa } from '../../account-words.ja'
import type { Identity } from '../../identities'
import { en } from '../../identity-words.en'
import { ja } from '../../identity-words.ja'
import { CurrentPasswordField } from '../../prove-in-place'
import { offeredProviders } from '../../provider-links'
import { AccountPage } from '../account-page'

const words = byLanguage({ ja, en })
const accountWords = byLanguage({ ja: accountJa, en: accountEn })

export type IdentitySaid = keyof typeof ja.identities.said

type IdentitiesProps = {
  visit: Visit
  identities: readonly Identity[]
  /** Whether one could be taken away. */
  removable: boolean
  /** Whether they have proven lately who they are; else that comes first (S11). */
  fresh: boolean
  hasPassword: boolean
  said: { what: IdentitySaid; by: ApplicantProvider } | null
  problem?: string
}

/** ログインの方法: the providers that lead into the account. */
export function IdentitiesPage(props: IdentitiesProps): VNode {
  const { visit, identities, said, problem, fresh } = props
  const all = words(visit.lang)
  const w = all.identities
  return (
    <AccountPage visit={visit} title={w.title} errors={problem ? [{ id: 'current', text: problem }] : []}>
      <PageHead title={w.title} />
      {said && (
        <Note tone={good.includes(said.what) ? 'ok' : 'warn'}>
          <p role="status">{w.said[said.what](all.names[said.by])}</p>
        </Note>
      )}
      <p class="lead">{w.lead}</p>
      {identities.length > 0 ? <Added {...props} /> : <p>{w.none}</p>}
      {fresh ? <Add {...props} /> : <Prove {...props} />}
      <p class="section">
        <ButtonLink href={url('account', { tenant: visit.tenant.slug })} icon="chevron-left">
          {accountWords(visit.lang).profile.toAccount}
        </ButtonLink>
      </p>
    </AccountPage>
  )
}

const good: readonly IdentitySaid[] = ['added', 'had', 'removed', 'proven']

function Added({ visit, identities, removable, fresh }: IdentitiesProps): VNode {
  const all = words(visit.lang)
  const w = all.identities
  const remove = (identity: Identity) => (
    <form action={url('identity', { tenant: visit.tenant.slug, identity: identity.id })} method="post">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <Button size="sm">
        {w.remove}
        <span class="visually-hidden">：{all.names[identity.provider]}</span>
      </Button>
    </form>
  )
  return (
    <>
      <Table
        caption={w.list}
        heads={fresh && removable ? [w.what, w.since, w.used, w.deed] : [w.what, w.since, w.used]}
        rows={identities.map((one) => ({
          key: one.id,
          cells: [
            <b key="what">{all.names[one.provider]}</b>,
            <span key="since" class="number">
              {fullDate(one.linkedAt, visit.lang)}
            </span>,
            <span key="used" class="number">
              {fullDateTime(one.usedAt, visit.lang)}
            </span>,
            ...(fresh && removable ? [remove(one)] : []),
          ],
        }))}
      />
      {!removable && <p>{w.last}</p>}
    </>
  )
}

function Add({ visit }: IdentitiesProps): VNode | null {
  const all = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  const offered = offeredProviders(visit.tenant)
  if (offered.length === 0) return null
  return (
    <Section title={all.identities.add}>
      {offered.map((provider) => (
        <p key={provider}>
          <ButtonLink
            icon="chevron-right"
            iconAt="end"
            href={url(providers[provider].begin, tenant, { for: 'add' })}
          >
            {all.identities.addOne(all.names[provider])}
          </ButtonLink>
        </p>
      ))}
    </Section>
  )
}

function Prove({ visit, identities, hasPassword, problem }: IdentitiesProps): VNode {
  const all = words(visit.lang)
  const w = all.identities
  const tenant = { tenant: visit.tenant.slug }
  const usable = offeredProviders(visit.tenant).filter((one) =>
    identities.some(({ provider }) => provider === one),
  )
  return (
    <Panel tone="act" title={w.prove}>
      <p>{w.proveText}</p>
      {hasPassword && (
        <TypedForm action={url('identities', tenant)} noValidate>
          <input type="hidden" name="csrf" value={visit.csrf} />
          <CurrentPasswordField lang={visit.lang} problem={problem ? { text: problem } : undefined} />
          <div class="stack-actions">
            <Button kind="main">{w.proveSubmit}</Button>
          </div>
        </TypedForm>
      )}
      {usable.map((provider) => (
        <p key={provider}>
          <ButtonLink href={url(providers[provider].begin, tenant, { for: 'prove' })}>
            {w.proveBy(all.names[provider])}
          </ButtonLink>
        </p>
      ))}
    </Panel>
  )
}
