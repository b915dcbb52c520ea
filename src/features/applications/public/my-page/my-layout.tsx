import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import type { FieldProblem } from '../../../../ui/error-summary/error-summary'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { url } from '../../../../urls'
import { accountWords } from '../../accounts/words'

type MyLayoutProps = {
  visit: Visit
  title: string
  /** In the way here, where the title is a question. */
  crumb?: string
  width?: 'wide' | 'mail' | 'confirm'
  errors?: readonly FieldProblem[]
  children: ComponentChildren
}

/** A page below マイページ; no machine lists it. */
export function MyLayout({ visit, title, crumb, children, ...rest }: MyLayoutProps): VNode {
  const home = {
    label: accountWords(visit.lang).page.title,
    href: url('account', { tenant: visit.tenant.slug }),
  }
  return (
    <PublicLayout
      frame={visit.frame}
      title={title}
      crumbs={[home, { label: crumb ?? title }]}
      noindex
      {...rest}
    >
      {children}
    </PublicLayout>
  )
}
