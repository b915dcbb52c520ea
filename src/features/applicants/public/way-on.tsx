import { type Answer, page, seeOther } from '../../../http/answer'
import type { Visit } from '../../../http/visit'
import type { Way } from '../../../http/way'
import { url } from '../../../urls'
import { SendAgainPage } from './send-again-page'

/** Where somebody was going, or マイページ; what they had typed waits for a press. */
export function goOn(visit: Visit, { next, again }: Way): Answer {
  if (again) return page(<SendAgainPage visit={visit} again={again} />)
  return seeOther(next ?? url('account', { tenant: visit.tenant.slug }))
}
