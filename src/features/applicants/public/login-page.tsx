import type { VNode } from 'preact'
import type { FormInput } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { accountWay, type Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { PageHead, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { Note } from '../../../ui/note/note'
import { Panel } from '../../../ui/panel/panel'
import { url } from '../../../urls'
import type { ApplicantProvider } from '../../providers/provider'
import { en as identityEn } from '../identity-words.en'
import { ja as identityJa } from '../identity-words.ja'
import { LoginForm, type LoginProblem } from '../login-form'
import { en } from '../login-words.en'
import { ja } from '../login-words.ja'
import { ProviderLinks } from '../provider-links'

const words = byLanguage({ ja, en })
const identityWords = byLanguage({ ja: identityJa, en: identityEn })

/** Why the page stands here, said above the form. */
export type Said =
  | 'expired'
  | 'loggedOut'
  | 'needed'
  | 'passwordChanged'
  | 'closed'
  | `cancelled-${ApplicantProvider}`

type LoginPageProps = {
  visit: Visit
  way: Way
  login?: string
  problems?: readonly LoginProblem[]
  said?: Said | undefined
}

/** ログイン, with the ways for who has no account. */
export function LoginPage({ visit, way, login, problems = [], said }: LoginPageProps): VNode {
  const w = words(visit.lang)
  return (
    <PublicLayout frame={visit.frame} title={w.title} crumbs={[{ label: w.title }]} errors={problems} noindex>
      <PageHead title={w.title} />
      <Split side={<Newcomers visit={visit} way={way} />}>
        <SaidNote visit={visit} way={way} said={said} />
        {visit.tenant.features.login && (
          <Panel>
            <p class="field-hint">{w.lead}</p>
            <LoginForm
              tenant={visit.tenant.slug}
              lang={visit.lang}
              csrf={visit.csrf}
              way={way}
              login={login}
              problems={problems}
              kind="main"
            />
          </Panel>
        )}
        <ProviderLinks visit={visit} way={way} />
      </Split>
    </PublicLayout>
  )
}

const good: readonly (Said | undefined)[] = ['loggedOut', 'passwordChanged', 'closed']

function SaidNote({ visit, way, said }: Pick<LoginPageProps, 'visit' | 'way' | 'said'>): VNode | null {
  const w = words(visit.lang)
  if (!said) return null
  return (
    <Note tone={good.includes(said) ? 'ok' : 'info'}>
      <p role="status">{sayingOf(visit, said)}</p>
      {way.again && <p>{w.kept}</p>}
    </Note>
  )
}

function sayingOf({ lang }: Visit, said: Said): string {
  const w = identityWords(lang)
  if (said === 'cancelled-gbizid') return w.cancelled(w.names.gbizid)
  if (said === 'cancelled-digital-auth') return w.cancelled(w.names['digital-auth'])
  return words(lang)[said]
}

function Newcomers({ visit, way }: Pick<LoginPageProps, 'visit' | 'way'>): VNode {
  const w = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  return (
    <Panel tone="sand" title={w.newcomer}>
      <p>{w.newcomerText}</p>
      <p>
        <Link href={url('procedures', tenant)} mark="next">
          {w.findProcedures}
        </Link>
      </p>
      {visit.tenant.features.register && (
        <p>
          <Link href={url('register', tenant, { next: way.next ?? undefined })} mark="next">
            {w.register}
          </Link>
        </p>
      )}
    </Panel>
  )
}

type AgainProps = { visit: Visit; again: { action: string; form: FormInput } }

/** The same instead of the answer to a post whose session had ended: what was typed goes along (B6). */
export const AccountLoginPage = ({ visit, again }: AgainProps): VNode => (
  <LoginPage visit={visit} way={accountWay.ofPost(visit, again)} said="expired" />
)
