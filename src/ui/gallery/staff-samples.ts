import { samples as answerRow } from '../answer-row/answer-row.samples'
import { samples as button } from '../button/button-desk.samples'
import { samples as casePanes } from '../case-panes/case-panes.samples'
import { samples as confirmation } from '../confirmation/confirmation.samples'
import { samples as dataTable } from '../data-table/data-table.samples'
import { samples as decision } from '../decision/decision.samples'
import { samples as deskStatus } from '../desk-status/desk-status.samples'
import { samples as empty } from '../empty/empty.samples'
import { samples as field } from '../field/field-desk.samples'
import { samples as fileViewer } from '../file-viewer/file-viewer.samples'
import { samples as deskParts } from '../layout/desk-parts.samples'
import { samples as sheet } from '../sheet/sheet.samples'
import { samples as sideSection } from '../side-section/side-section.samples'
import { samples as tag } from '../tag/tag.samples'
import type { SampleGroup } from './sample'

/** 職員側の部品 in the order in which their gallery shows them. */
export const staffSamples: readonly SampleGroup[] = [
  { title: '帯と列', samples: deskParts, look: 'wide' },
  { title: '状態', samples: deskStatus, look: 'small' },
  { title: 'ボタンとキー', samples: button, look: 'small' },
  { title: '入力', samples: field },
  { title: '付け札・しぼる', samples: tag, look: 'small' },
  { title: '表', samples: dataTable, look: 'wide' },
  { title: '申込内容と添付', samples: [...answerRow, ...fileViewer, ...sheet] },
  { title: '申込の面', samples: casePanes, look: 'wide' },
  { title: '脇の面', samples: sideSection },
  { title: '空のとき・知らせ・違い', samples: empty },
  { title: '確認', samples: [...confirmation, ...decision], look: 'wide' },
]
