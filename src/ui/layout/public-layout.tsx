import type { ComponentChildren, VNode } from 'preact'
import { url } from '../../urls'
import { Alarm } from '../alarm/alarm'
import { Breadcrumb, type Crumb } from '../breadcrumb/breadcrumb'
import { ErrorSummary, type FieldProblem } from '../error-summary/error-summary'
import { TypedFormPlace } from '../field/typed-form'
import { Steps, type StepsProps } from '../steps/steps'
import { PageLanguage, wordsIn } from '../words'
import { Document } from './document'
import { Footer } from './footer'
import type { Frame } from './frame'
import { Header } from './header'

type PublicLayoutProps = {
  frame: Frame
  /** The page's name; 「｜システム名」 is added. */
  title: string
  /** The way here below ホーム, this page last and without an address. */
  crumbs?: readonly Crumb[]
  /**
   * Current step; the names are the apply flow's unless given. Of those, the second is for who has to prove an
   * address: by itself it is left out for who is logged in.
   */
  steps?: Omit<StepsProps, 'names'> & { names?: readonly string[]; mail?: boolean }
  /** `flush` leaves the main part to bands, as on the home page. */
  width?: 'wide' | 'mail' | 'confirm' | 'flush'
  /** What is to be put right: 「エラー：」 in the title and the summary above the page. */
  errors?: readonly FieldProblem[]
  mainClass?: string
  noindex?: boolean
  children: ComponentChildren
}

/** A whole page of a tenant: header, way, steps, errors, main part, footer. */
export function PublicLayout(props: PublicLayoutProps): VNode {
  const { frame, title, errors = [], children } = props
  const words = wordsIn(frame.lang)
  const named =
    title === frame.tenant.systemName ? title : `${title}${words.titleBar}${frame.tenant.systemName}`
  return (
    <PageLanguage.Provider value={frame.lang}>
      <TypedFormPlace.Provider value={{}}>
        <Document
          lang={frame.lang}
          title={errors.length > 0 ? words.errorPrefix + named : named}
          assets={frame.assets}
          themeHref={frame.tenant.themeHref}
          noindex={props.noindex}
        >
          {frame.alarm && <Alarm {...frame.alarm} />}
          <Header frame={frame} />
          <main id="main" class={mainClassOf(props)} tabIndex={-1}>
            <Way {...props} />
            {errors.length > 0 && <ErrorSummary problems={errors} />}
            {children}
          </main>
          <Footer frame={frame} />
        </Document>
      </TypedFormPlace.Provider>
    </PageLanguage.Provider>
  )
}

function mainClassOf({ width = 'wide', mainClass }: PublicLayoutProps): string {
  const own = width === 'flush' ? 'page-flush' : `container page page-${width}`
  return mainClass ? `${own} ${mainClass}` : own
}

/** The place of メールアドレスの確認 among the steps of an application. */
const mailStep = 2

function shownSteps(
  applySteps: readonly string[],
  { mail, ...steps }: NonNullable<PublicLayoutProps['steps']>,
  { signedIn }: Frame,
): Omit<StepsProps, 'wrong'> {
  if (steps.names || (mail ?? !signedIn)) return { names: applySteps, ...steps }
  const current = steps.current > mailStep ? steps.current - 1 : steps.current
  return { ...steps, names: applySteps.filter((_, index) => index + 1 !== mailStep), current }
}

function Way({ frame, crumbs, steps, errors = [] }: PublicLayoutProps): VNode {
  const words = wordsIn(frame.lang)
  const home: Crumb = { label: words.home, href: url('home', { tenant: frame.tenant.slug }) }
  return (
    <>
      {crumbs && <Breadcrumb crumbs={[home, ...crumbs]} />}
      {steps && <Steps wrong={errors.length > 0} {...shownSteps(words.applySteps, steps, frame)} />}
    </>
  )
}
