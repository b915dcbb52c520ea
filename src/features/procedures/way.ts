import { byLanguage } from '../../kernel/language'
import type { Crumb } from '../../ui/breadcrumb/breadcrumb'
import type { Frame } from '../../ui/layout/frame'
import { url } from '../../urls'
import type { Procedure } from './procedure'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

/** The way to what comes after 手続き説明. */
export function wayTo(frame: Frame, procedure: Procedure): Crumb[] {
  const w = words(frame.lang)
  const tenant = { tenant: frame.tenant.slug }
  return [
    { label: w.list.title, href: url('procedures', tenant) },
    { label: w.login.title, href: url('procedureLogin', { ...tenant, procedure: procedure.slug }) },
    { label: w.detail.title, href: url('procedure', { ...tenant, procedure: procedure.slug }) },
  ]
}
