import type { VNode } from 'preact'
import type { FormInput } from '../http/multipart'
import { byLanguage, type Language } from '../kernel/language'
import type { RefusalCode } from '../kernel/refusal'
import { Button, ButtonLink } from '../ui/button/button'
import { KeptFields } from '../ui/field/kept-fields'
import { TypedForm } from '../ui/field/typed-form'
import { BareLayout } from '../ui/layout/bare-layout'
import type { Assets, Frame } from '../ui/layout/frame'
import { PageHead } from '../ui/layout/page-parts'
import { PublicLayout } from '../ui/layout/public-layout'
import { StaffLayout } from '../ui/layout/staff-layout'
import { Link } from '../ui/link/link'
import { StatusPage } from '../ui/status-page/status-page'
import { url } from '../urls'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

type Code = RefusalCode | 'defect'

/** One page for each way to be refused; a code without one does not compile. */
const pages = {
  'not-found': { status: 404, picture: 'lost' },
  forged: { status: 403, picture: 'closed' },
  'bad-request': { status: 400, picture: 'lost' },
  'too-large': { status: 413, picture: 'lost' },
  stale: { status: 409, picture: 'lost' },
  unavailable: { status: 503, picture: 'failed' },
  defect: { status: 500, picture: 'failed' },
} as const satisfies Record<Code, { status: number; picture: 'lost' | 'failed' | 'closed' }>

type Problem = { frame: Frame | null; lang: Language; assets: Assets; code: Code; reference: string }

/** State, reason, way out; our own faults carry a number to quote. */
export function refusalPage(problem: Problem): { body: VNode; status: number } {
  const { status } = pages[problem.code]
  const { frame, assets, code } = problem
  const lang = frame?.lang ?? problem.lang
  const { title } = words(lang).refusals[code]
  const Layout = frame?.side === 'staff' ? StaffLayout : PublicLayout
  const body = frame ? (
    <Layout frame={frame} title={title} noindex>
      <RefusalWords {...problem} />
    </Layout>
  ) : (
    <BareLayout lang={lang} assets={assets} title={title} noindex>
      <RefusalWords {...problem} />
    </BareLayout>
  )
  return { body, status }
}

function RefusalWords({ frame, lang, code, reference }: Problem): VNode {
  const w = words(frame?.lang ?? lang)
  const { title, text } = w.refusals[code]
  const forStaff = frame?.side === 'staff' && code in w.staffRefusals
  const { picture, status } = pages[code]
  return (
    <StatusPage
      picture={picture}
      title={title}
      actions={frame && <WaysOut frame={frame} />}
      note={
        status >= 500 && (
          <>
            {w.reference(frame?.tenant.phone ?? '')}
            <b class="code">{reference}</b>
          </>
        )
      }
    >
      <p>{forStaff ? w.staffRefusals[code as keyof typeof w.staffRefusals] : text}</p>
    </StatusPage>
  )
}

function WaysOut({ frame }: { frame: Frame }): VNode {
  const w = words(frame.lang)
  const tenant = { tenant: frame.tenant.slug }
  if (frame.side === 'staff')
    return (
      <ButtonLink kind="main" href={url('staff', tenant)}>
        {w.desk}
      </ButtonLink>
    )
  return (
    <>
      <ButtonLink kind="main" href={url('home', tenant)}>
        {w.home}
      </ButtonLink>
      <Link href={url('procedures', tenant)}>{w.find}</Link>
      <Link href={url('status', tenant)}>{w.status}</Link>
    </>
  )
}

type Again = { frame: Frame; action: string; form: FormInput; csrf: string }

/** What staff type again: passwords and codes are not written into a page. */
const secretsOfStaff: readonly string[] = ['password', 'again', 'current', 'code']

/**
 * The proof of a form had run out: nothing was done, and nothing that was typed is lost. The same fields go out
 * again with a new proof when the button is pressed.
 */
export function PressAgainPage({ frame, action, form, csrf }: Again): VNode {
  const w = words(frame.lang).again
  const left = ['csrf', ...(frame.side === 'staff' ? secretsOfStaff : [])]
  const fields = form.pairs().filter(([name]) => !left.includes(name))
  const Layout = frame.side === 'staff' ? StaffLayout : PublicLayout
  return (
    <Layout frame={frame} title={w.title} width="mail" noindex>
      <PageHead title={w.title} />
      <p class="lead">{w.text}</p>
      <TypedForm action={action}>
        <input type="hidden" name="csrf" value={csrf} />
        <KeptFields fields={fields} />
        <div class="stack-actions">
          <Button kind="main">{w.button}</Button>
        </div>
      </TypedForm>
      <p class="field-hint">{w.files}</p>
    </Layout>
  )
}
