import { type Answer, page, seeOther } from '../../../http/answer'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { url } from '../../../urls'
import type { Procedure } from '../../procedures/procedure'
import type { Submission } from '../submit'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { NotHerePage } from './hand-over/small-pages'
import { BarredPage, UnmandatedPage } from './not-sent-pages'
import { ClosedPage, MovedOnPage } from './small-pages'

const words = byLanguage({ ja, en })

export const draftPlace = (visit: Visit, draft: string) => ({ tenant: visit.tenant.slug, draft })

/** 申込詳細 after a correction; pressed again it leads here too. */
export const afterCorrection = (visit: Visit, number: string): Answer =>
  seeOther(url('application', { tenant: visit.tenant.slug, number }, { corrected: '1' }))

type Sent = { draftId: string; result: Submission }

/** Where 申込む, 修正する and 直して再提出する lead; null where a page tells why they lead nowhere. */
export function whereNext(visit: Visit, { draftId, result }: Sent): Answer | null {
  const here = draftPlace(visit, draftId)
  if ('submitted' in result)
    return result.correction
      ? afterCorrection(visit, result.submitted)
      : seeOther(url('complete', { tenant: visit.tenant.slug, number: result.submitted }))
  if ('sessionEnded' in result) return seeOther(url('resume', here))
  return 'returned' in result ? seeOther(url('draft', here, { meanwhile: '1' })) : null
}

type NotSent = Sent & { procedure: Procedure }

/** Why nothing was sent, and nothing can be; null where the draft has to be put right and shown again. */
export function notSentPage(visit: Visit, { draftId, procedure, result }: NotSent): Answer | null {
  if ('closed' in result) return page(<ClosedPage frame={visit.frame} procedure={procedure} />, 409)
  if ('notHere' in result)
    return page(<NotHerePage frame={visit.frame} procedure={procedure} draftId={draftId} />, 409)
  if ('barred' in result)
    return page(
      <BarredPage visit={visit} procedure={procedure} barrier={result.barred} draftId={draftId} />,
      409,
    )
  if ('unmandated' in result)
    return page(<UnmandatedPage visit={visit} procedure={procedure} stopped={result} />, 409)
  if (!('movedOn' in result)) return null
  const title = words(visit.lang).movedOn.title
  return page(
    <MovedOnPage frame={visit.frame} application={result.movedOn} procedure={procedure} title={title} />,
    409,
  )
}
