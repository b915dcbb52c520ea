import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import type { FieldProblem } from '../../../ui/error-summary/error-summary'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { wordsIn } from '../../../ui/words'
import { url } from '../../../urls'

type AccountPageProps = {
  visit: Visit
  title: string
  errors?: readonly FieldProblem[]
  width?: 'mail' | 'confirm'
  children: ComponentChildren
}

/** A page below マイページ. */
export function AccountPage({
  visit,
  title,
  errors = [],
  width = 'mail',
  children,
}: AccountPageProps): VNode {
  const home = { label: wordsIn(visit.lang).myPage, href: url('account', { tenant: visit.tenant.slug }) }
  return (
    <PublicLayout
      frame={visit.frame}
      title={title}
      width={width}
      crumbs={[home, { label: title }]}
      errors={errors}
      noindex
    >
      {children}
    </PublicLayout>
  )
}
