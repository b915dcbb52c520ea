import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { ButtonLink } from '../../../ui/button/button'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { StatusPage } from '../../../ui/status-page/status-page'
import { url } from '../../../urls'
import { BarrierWords, barrierTitle } from '../../procedures/barrier-panel'
import type { Procedure } from '../../procedures/procedure'
import type { Barrier } from '../../procedures/who-may-apply'
import type { Submission } from '../submit'
import { en } from './principal-words.en'
import { ja } from './principal-words.ja'

const words = byLanguage({ ja, en })

type BarredProps = { visit: Visit; procedure: Procedure; barrier: Barrier; draftId: string }

/** The login is not the one that the procedure demands: the draft stays, and the way in leads back to it. */
export function BarredPage({ visit, procedure, barrier, draftId }: BarredProps): VNode {
  const { frame, tenant } = visit
  const title = barrierTitle(frame, barrier)
  const next = url('confirm', { tenant: tenant.slug, draft: draftId })
  return (
    <PublicLayout frame={frame} title={title} width="mail" noindex>
      <PageHead kicker={procedure.content.title} title={title} />
      <p class="lead">{words(frame.lang).unmandated.kept}</p>
      <BarrierWords frame={frame} barrier={barrier} features={tenant.features} next={next} />
    </PublicLayout>
  )
}

type UnmandatedProps = {
  visit: Visit
  procedure: Procedure
  stopped: Extract<Submission, { unmandated: unknown }>
}

/** An agent who may not act for 本人 any more: why, what is kept, and what both can do. */
export function UnmandatedPage({ visit, procedure, stopped }: UnmandatedProps): VNode {
  const { frame } = visit
  const w = words(frame.lang).unmandated
  const tenant = { tenant: visit.tenant.slug }
  const title = w.title(stopped.principal)
  return (
    <PublicLayout frame={frame} title={title} crumbs={[{ label: procedure.content.title }]} noindex>
      <StatusPage
        picture="closed"
        title={title}
        actions={
          <>
            <ButtonLink kind="main" href={url('mandates', tenant)}>
              {w.mandates}
            </ButtonLink>
            <Link href={url('accountDrafts', tenant)}>{w.drafts}</Link>
          </>
        }
      >
        <p>{w.why[stopped.unmandated]}</p>
        <p>{w.kept}</p>
        <p>{w.what}</p>
      </StatusPage>
    </PublicLayout>
  )
}
