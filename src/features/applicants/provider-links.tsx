import type { VNode } from 'preact'
import type { Visit } from '../../http/visit'
import type { Way } from '../../http/way'
import { byLanguage } from '../../kernel/language'
import type { Tenant } from '../../kernel/tenant'
import { Button, ButtonLink } from '../../ui/button/button'
import { KeptFields } from '../../ui/field/kept-fields'
import { TypedForm } from '../../ui/field/typed-form'
import { url } from '../../urls'
import { type ApplicantProvider, providers } from '../providers/provider'
import { en } from './identity-words.en'
import { ja } from './identity-words.ja'

const words = byLanguage({ ja, en })

const all: readonly ApplicantProvider[] = ['gbizid', 'digital-auth']

/** The providers with which applicants of a tenant may log in. */
export const offeredProviders = ({ features }: Pick<Tenant, 'features'>): ApplicantProvider[] =>
  all.filter((provider) => features[providers[provider].feature])

/**
 * GビズIDでログインする, デジタル認証アプリでログインする. Links, since a form may not lead to another origin. What somebody had
 * typed before their login ended does not fit into the cookie that goes along: the provider opens in another tab, and the
 * words wait here.
 */
export function ProviderLinks({ visit, way }: { visit: Visit; way: Way }): VNode | null {
  const w = words(visit.lang)
  const offered = offeredProviders(visit.tenant)
  if (offered.length === 0) return null
  const tenant = { tenant: visit.tenant.slug }
  return (
    <section class="section" aria-labelledby="other-ways">
      <h2 id="other-ways">{visit.tenant.features.login ? w.others : w.ways}</h2>
      {offered.map((provider) => (
        <div key={provider} class="section">
          <p class="field-hint">{provider === 'gbizid' ? w.gbizidHint : w.digitalAuthHint}</p>
          <ButtonLink
            block
            icon="chevron-right"
            iconAt="end"
            elsewhere={way.again !== null}
            href={url(providers[provider].begin, tenant, { next: way.next ?? undefined })}
          >
            {w.logIn(w.names[provider])}
          </ButtonLink>
        </div>
      ))}
      {way.again && (
        <TypedForm class="section" action={way.again.action}>
          <input type="hidden" name="csrf" value={visit.csrf} />
          <KeptFields fields={way.again.fields} />
          <p>{w.keptHere}</p>
          <Button>{w.sendAgain}</Button>
        </TypedForm>
      )}
    </section>
  )
}
