import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { byLanguage } from '../../../../kernel/language'
import { ButtonLink } from '../../../../ui/button/button'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { Link } from '../../../../ui/link/link'
import { StatusPage } from '../../../../ui/status-page/status-page'
import { url } from '../../../../urls'
import { type ApplicantProvider, providers } from '../../../providers/provider'
import { en } from '../../identity-words.en'
import { ja } from '../../identity-words.ja'

const words = byLanguage({ ja, en })

export type Failed = 'lost' | 'refused' | 'away' | 'stopped'

type ProviderFailedProps = { visit: Visit; provider: ApplicantProvider; why: Failed; next: string | null }

/** A login at a provider that came to nothing: what happened, and every other way (O6). */
export function ProviderFailedPage({ visit, provider, why, next }: ProviderFailedProps): VNode {
  const all = words(visit.lang)
  const w = all.failed
  const tenant = { tenant: visit.tenant.slug }
  const query = { next: next ?? undefined }
  const texts = {
    lost: w.lostText,
    refused: w.refusedText(all.names[provider]),
    away: w.awayText(all.names[provider]),
    stopped: w.stoppedText,
  }
  return (
    <PublicLayout frame={visit.frame} title={w[why]} noindex>
      <StatusPage
        picture={why === 'away' ? 'closed' : 'lost'}
        title={w[why]}
        actions={
          <>
            <ButtonLink kind="main" href={url(providers[provider].begin, tenant, query)}>
              {w.again}
            </ButtonLink>
            <Link href={url('login', tenant, query)}>{w.toLogin}</Link>
            <Link href={url('procedures', tenant)}>{w.toProcedures}</Link>
          </>
        }
      >
        <p>{texts[why]}</p>
      </StatusPage>
    </PublicLayout>
  )
}
