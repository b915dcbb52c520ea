import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Note } from '../../../ui/note/note'
import { Panel } from '../../../ui/panel/panel'
import { Prose } from '../../../ui/prose/prose'
import { StatusBadge } from '../../../ui/status/status'
import { lastMoveOf } from '../standing'
import { badgeOf, StatusTrack } from '../status-track'
import { en } from '../words.en'
import { ja } from '../words.ja'
import type { DetailPageProps } from './detail-page'

const words = byLanguage({ ja, en })

/** 処理状況: the state in a word and a sentence, what staff say with it, and the way so far. */
export function Standing({ frame, open }: DetailPageProps): VNode {
  const { application, history } = open
  const w = words(frame.lang).detail
  const track = <StatusTrack application={application} words={w.track} lang={frame.lang} />
  // The banner above says it already.
  if (application.status === 'returned') return <div class="section">{track}</div>
  const { message, reason } = lastMoveOf(history)?.detail ?? {}
  const decided = application.status === 'accepted' || application.status === 'rejected'
  const said = decided ? (message ?? reason) : null
  return (
    <Panel tone="sky">
      <div class="cluster">
        <StatusBadge status={badgeOf(application.status)} large />
        <p>{w.says[application.status]}</p>
      </div>
      {typeof said === 'string' && said !== '' && (
        <Note tone="plain" icon="message" title={w.fromStaff}>
          <Prose text={said} level={3} />
        </Note>
      )}
      {track}
    </Panel>
  )
}
