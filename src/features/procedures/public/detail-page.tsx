import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead, Section, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { FileLink } from '../../../ui/link-row/link-row'
import { Prose, ScrollBox } from '../../../ui/prose/prose'
import { url } from '../../../urls'
import { fileMeta } from '../../downloads/file-meta'
import type { Terms } from '../../terms/terms'
import { FavouriteButton, type FavouriteState } from '../favourites/favourite-button'
import { periodState } from '../period'
import type { Procedure } from '../procedure'
import { ja } from '../words.ja'
import { Outline, PeriodNote, StateChips, wayHere } from './procedure-parts'

const words = byLanguage({ ja })

type DetailPageProps = {
  frame: Frame
  procedure: Procedure
  terms: Terms | null
  /** Null for who is not logged in. */
  favourite: FavouriteState | null
  hasLogin: boolean
}

type Parts = Pick<DetailPageProps, 'frame' | 'procedure' | 'terms'>

/** 手続き説明 with downloads and 利用規約 (seed, step 5). 同意する leads on; the consent is recorded with the address. */
export function DetailPage({ frame, procedure, terms, favourite, hasLogin }: DetailPageProps): VNode {
  const w = words(frame.lang).detail
  const { content } = procedure
  return (
    <PublicLayout
      frame={frame}
      title={content.title}
      crumbs={wayHere(frame, procedure, 'detail')}
      steps={{ current: 1 }}
    >
      <PageHead title={content.title} kicker={w.title} long>
        <StateChips frame={frame} procedure={procedure} />
        {(favourite || hasLogin) && (
          <FavouriteButton frame={frame} procedure={procedure.slug} state={favourite} />
        )}
      </PageHead>
      <Split side={<Outline frame={frame} procedure={procedure} />} sideAt="first" sticky>
        <PeriodNote frame={frame} procedure={procedure} />
        <Prose text={content.description} level={2} />
        <Files frame={frame} procedure={procedure} />
        {content.legalBasis && (
          <Section title={w.legalBasis}>
            <p>{content.legalBasis}</p>
          </Section>
        )}
        {terms && (
          <Section title={w.terms}>
            <ScrollBox label={w.terms} text={`# ${terms.title}\n\n${terms.body}`} level={3} />
            <Link href={url('terms', { tenant: frame.tenant.slug })} mark="next">
              {w.wholeTerms}
            </Link>
          </Section>
        )}
        <Consent frame={frame} procedure={procedure} terms={terms} />
      </Split>
    </PublicLayout>
  )
}

function Files({ frame, procedure }: Omit<Parts, 'terms'>): VNode | null {
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
          meta={fileMeta(file)}
        />
      ))}
    </Section>
  )
}

function Consent({ frame, procedure, terms }: Parts): VNode {
  const w = words(frame.lang).detail
  const tenant = { tenant: frame.tenant.slug }
  const back = (
    <ButtonLink href={url('procedures', tenant)} icon="chevron-left">
      {w.back}
    </ButtonLink>
  )
  if (periodState(procedure, frame.now) !== 'open') return <Actions>{back}</Actions>
  return (
    <form class="rule" action={url('email', { ...tenant, procedure: procedure.slug })} method="get">
      <input type="hidden" name="agreed" value={terms?.version ?? 0} />
      <p>{w.consent}</p>
      <Actions>
        <Button kind="main" icon="chevron-right" iconAt="end" busy={false}>
          {w.agree}
        </Button>
        {back}
      </Actions>
    </form>
  )
}
