import type { ComponentChildren, VNode } from 'preact'
import { byLanguage } from '../../kernel/language'
import type { FieldProblem } from '../../ui/error-summary/error-summary'
import type { Frame } from '../../ui/layout/frame'
import { PageHead, Section, Split } from '../../ui/layout/page-parts'
import { PublicLayout } from '../../ui/layout/public-layout'
import { Link } from '../../ui/link/link'
import { FileLink } from '../../ui/link-row/link-row'
import { Marked } from '../../ui/marked'
import { Prose, ScrollBox } from '../../ui/prose/prose'
import { url } from '../../urls'
import { fileMeta } from '../downloads/file-meta'
import { termsInLanguage } from '../tenants/in-language'
import type { Terms } from '../terms/terms'
import type { Procedure } from './procedure'
import { Outline, PeriodNote, StateChips, wayHere } from './public/procedure-parts'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

type DetailPageProps = {
  frame: Frame
  procedure: Procedure
  terms: Terms | null
  /** What is to be put right in {@link children}. */
  errors?: readonly FieldProblem[]
  /** Beside the title, e.g. お気に入り登録. */
  tools?: ComponentChildren
  /** Something that comes before all reading, e.g. an unfinished draft. */
  first?: ComponentChildren
  /** How one begins: 同意する, and in the short flow all the ways in. */
  children: ComponentChildren
}

/** 手続き説明 with downloads and 利用規約 (seed, step 5). How one begins from here is the applications' own. */
export function DetailPage(props: DetailPageProps): VNode {
  const { frame, procedure, terms, tools, first, errors = [], children } = props
  const w = words(frame.lang).detail
  const { content } = procedure
  const shown = terms && termsInLanguage(frame.lang, frame.tenant, terms)
  return (
    <PublicLayout
      frame={frame}
      title={content.title}
      crumbs={wayHere(frame, procedure, 'detail')}
      steps={{ current: 1 }}
      errors={errors}
    >
      <PageHead title={content.title} kicker={w.title} long>
        <StateChips frame={frame} procedure={procedure} />
        {tools}
      </PageHead>
      <Split side={<Outline frame={frame} procedure={procedure} />} sideAt="first" sticky>
        <PeriodNote frame={frame} procedure={procedure} />
        {first}
        <Prose text={content.description} level={2} />
        <Files frame={frame} procedure={procedure} />
        {content.legalBasis && (
          <Section title={w.legalBasis}>
            <p>
              <Marked>{content.legalBasis}</Marked>
            </p>
          </Section>
        )}
        {shown && (
          <Section title={w.terms}>
            <ScrollBox
              label={w.terms}
              text={`# ${shown.title}\n\n${shown.body}`}
              level={3}
              ours={shown.ours}
            />
            <Link href={url('terms', { tenant: frame.tenant.slug })} mark="next">
              {w.wholeTerms}
            </Link>
          </Section>
        )}
        {children}
      </Split>
    </PublicLayout>
  )
}

function Files({ frame, procedure }: Pick<DetailPageProps, 'frame' | 'procedure'>): VNode | null {
  const w = words(frame.lang).detail
  const { files } = procedure.content
  if (files.length === 0) return null
  const here = { tenant: frame.tenant.slug, procedure: procedure.slug }
  return (
    <Section title={w.files}>
      <p class="field-hint">{w.saveFirst}</p>
      {files.map((file, index) => (
        <FileLink
          key={file.downloadId}
          href={url('procedureFile', { ...here, file: file.downloadId })}
          kicker={w.file(index + 1)}
          name={file.fileName}
          meta={fileMeta(file, frame.lang)}
        />
      ))}
    </Section>
  )
}
