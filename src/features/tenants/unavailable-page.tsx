import type { VNode } from 'preact'
import { byLanguage } from '../../kernel/language'
import { ButtonLink } from '../../ui/button/button'
import type { Frame } from '../../ui/layout/frame'
import { PublicLayout } from '../../ui/layout/public-layout'
import { Link } from '../../ui/link/link'
import { StatusPage } from '../../ui/status-page/status-page'
import { url } from '../../urls'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

type What = 'register' | 'login' | 'gbizid' | 'digitalAuth' | 'verify'

/** What a tenant does not offer: said, with the way that is open instead. */
export function UnavailablePage({ frame, what }: { frame: Frame; what: What }): VNode {
  const w = words(frame.lang).unavailable
  const tenant = { tenant: frame.tenant.slug }
  return (
    <PublicLayout frame={frame} title={w.titleOf(w.names[what])} noindex>
      <StatusPage
        picture="lost"
        title={w.title}
        actions={
          <>
            <ButtonLink href={url('procedures', tenant)} kind="main">
              {w.findProcedures}
            </ButtonLink>
            <Link href={url('home', tenant)}>{w.home}</Link>
          </>
        }
      >
        <p>{w[what]}</p>
      </StatusPage>
    </PublicLayout>
  )
}
