import { byLanguage } from '../../kernel/language'
import type { Crumb } from '../../ui/breadcrumb/breadcrumb'
import type { Frame } from '../../ui/layout/frame'
import { url } from '../../urls'
import type { Procedure } from './procedure'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

/** Whether somebody chooses how to apply on a page of its own: not in the short flow, and not when logged in. */
const choosesApart = ({ signedIn, tenant }: Frame): boolean => !signedIn && tenant.flow === 'standard'

/** Where a procedure of a list leads: to the choice of how to apply, or straight to 手続き説明. */
export const doorOf = (frame: Frame, procedure: string): string =>
  url(choosesApart(frame) ? 'procedureLogin' : 'procedure', { tenant: frame.tenant.slug, procedure })

/** The way to what comes after 手続き説明. */
export function wayTo(frame: Frame, procedure: Pick<Procedure, 'slug'>): Crumb[] {
  const w = words(frame.lang)
  const here = { tenant: frame.tenant.slug, procedure: procedure.slug }
  return [
    { label: w.list.title, href: url('procedures', { tenant: here.tenant }) },
    ...(choosesApart(frame) ? [{ label: w.login.title, href: url('procedureLogin', here) }] : []),
    { label: w.detail.title, href: url('procedure', here) },
  ]
}
