import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import type { Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { ButtonLink } from '../../../ui/button/button'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { TickList } from '../../../ui/panel/panel'
import { url } from '../../../urls'
import { MakingForm } from '../../passkeys/passkeys-page'
import type { PasskeySide } from '../../passkeys/side'
import { en } from '../../passkeys/words.en'
import { ja } from '../../passkeys/words.ja'

const words = byLanguage({ ja, en })

type OfferPageProps = { visit: Visit; side: PasskeySide; way: Way }

/** パスキーをすすめる, once after a login: what it is good for, one button, and the way on. */
export function OfferPage({ visit, side, way }: OfferPageProps): VNode {
  const w = words(visit.lang).offer
  const on = way.next ?? url('account', { tenant: visit.tenant.slug })
  return (
    <PublicLayout frame={visit.frame} title={w.title} width="mail" crumbs={[{ label: w.title }]} noindex>
      <PageHead title={w.title} />
      <p class="lead">{w.lead}</p>
      <TickList items={[w.safe, w.private, w.anytime]} />
      <MakingForm side={side} visit={visit} next={way.next} />
      <p>
        <ButtonLink kind="text" href={on}>
          {w.later}
        </ButtonLink>
      </p>
    </PublicLayout>
  )
}
