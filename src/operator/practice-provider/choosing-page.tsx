import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { practicePeople } from '../../../seeds/practice-people'
import { BareLayout } from '../../ui/layout/bare-layout'
import type { Assets } from '../../ui/layout/frame'
import { PageHead } from '../../ui/layout/page-parts'
import { LinkRows } from '../../ui/link-row/link-row'
import { Note } from '../../ui/note/note'
import type { PracticeKind } from './practice-clients'
import { ja as words } from './words.ja'

/** Where somebody is on the way through a login. */
export type ChoosingPlace = { kind: PracticeKind; assets: Assets }

/** What stands behind the last segment of an address for giving up. */
export const cancelled = 'cancel'

/**
 * Whom to be. Links and no form: the policy lets forms lead to this server only, and the login goes on to another.
 * @param href the address of this page
 */
export const choosingPage = (place: ChoosingPlace, href: string): string =>
  asHtml(
    <PracticePage place={place} title={words.title(words.names[place.kind])}>
      <p class="lead">{words.lead}</p>
      <LinkRows
        rows={[
          ...practicePeople[place.kind].map(({ subject, title, note }) => ({
            href: `${href}/${subject}`,
            title,
            note,
          })),
          { href: `${href}/${cancelled}`, title: words.cancel, note: words.cancelNote },
        ]}
      />
    </PracticePage>,
  )

/** A login that cannot go on: too old, or begun by something else than this deployment. */
export const brokenPage = (place: ChoosingPlace): string =>
  asHtml(
    <PracticePage place={place} title={words.broken}>
      <p class="lead">{words.brokenText}</p>
    </PracticePage>,
  )

type PracticePageProps = { place: ChoosingPlace; title: string; children: VNode | VNode[] }

function PracticePage({ place, title, children }: PracticePageProps): VNode {
  return (
    <BareLayout lang="ja" assets={place.assets} title={title} width="confirm" noindex>
      <PageHead title={title} />
      <Note tone="warn" title={words.practice}>
        <p>{words.practiceMore(words.names[place.kind])}</p>
      </Note>
      {children}
    </BareLayout>
  )
}

const asHtml = (page: VNode): string => `<!doctype html>\n${renderToString(page)}`
