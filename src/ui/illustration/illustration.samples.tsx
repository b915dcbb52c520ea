import type { Sample } from '../gallery/sample'
import { Mark } from './mark'
import { OpenWindow } from './open-window'
import { TicketPicture } from './ticket-picture'
import { ClosedWindow, LookingWindow, RingingWindow, SignpostWindow } from './windows'

export const samples: Sample[] = [
  { name: 'picture-open', title: '開いた窓（ホーム）', render: () => <OpenWindow /> },
  { name: 'picture-looking', title: '見つからない', render: () => <LookingWindow /> },
  { name: 'picture-signpost', title: 'ページがない', render: () => <SignpostWindow /> },
  { name: 'picture-ringing', title: '不具合', render: () => <RingingWindow /> },
  { name: 'picture-closed', title: '準備中', render: () => <ClosedWindow /> },
  { name: 'picture-ticket', title: '番号札', render: () => <TicketPicture /> },
  { name: 'picture-mark', title: 'しるし', render: () => <Mark /> },
]
