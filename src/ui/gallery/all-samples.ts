import { samples as alarm } from '../alarm/alarm.samples'
import { samples as attachment } from '../attachment/attachment.samples'
import { samples as banner } from '../banner/banner.samples'
import { samples as breadcrumb } from '../breadcrumb/breadcrumb.samples'
import { samples as button } from '../button/button.samples'
import { samples as card } from '../card/card.samples'
import { samples as choice } from '../choice/choices.samples'
import { samples as conflict } from '../conflict/conflict.samples'
import { samples as deviceList } from '../device-list/device-list.samples'
import { samples as done } from '../done/done.samples'
import { samples as entrance } from '../entrance/entrance.samples'
import { samples as errorSummary } from '../error-summary/error-summary.samples'
import { samples as facts } from '../facts/facts.samples'
import { samples as field } from '../field/field.samples'
import { samples as figure } from '../figure/figure.samples'
import { samples as fold } from '../fold/fold.samples'
import { samples as icon } from '../icon/icon.samples'
import { samples as illustration } from '../illustration/illustration.samples'
import { samples as link } from '../link/link.samples'
import { samples as linkRow } from '../link-row/link-row.samples'
import { samples as message } from '../message/message.samples'
import { samples as news } from '../news/news.samples'
import { samples as note } from '../note/note.samples'
import { samples as pager } from '../pager/pager.samples'
import { samples as panel } from '../panel/panel.samples'
import { samples as passkey } from '../passkey/passkey.samples'
import { samples as prose } from '../prose/prose.samples'
import { samples as qrCode } from '../qr-code/qr-code.samples'
import { samples as remark } from '../remark/remark.samples'
import { samples as saved } from '../saved/saved.samples'
import { samples as searchBox } from '../search-box/search-box.samples'
import { samples as status } from '../status/status.samples'
import { samples as statusPage } from '../status-page/status-page.samples'
import { samples as steps } from '../steps/steps.samples'
import { samples as table } from '../table/table.samples'
import { samples as tabs } from '../tabs/tabs.samples'
import { samples as ticket } from '../ticket/ticket.samples'
import { samples as timeline } from '../timeline/timeline.samples'
import { samples as colours } from '../tokens/tokens.samples'
import { samples as track } from '../track/track.samples'
import type { SampleGroup } from './sample'

/** 部品見本 in the order in which the gallery shows it. */
export const allSamples: readonly SampleGroup[] = [
  { title: '色の役割', samples: colours, look: 'small' },
  { title: 'ボタン', samples: button, look: 'small' },
  { title: 'リンク', samples: link, look: 'small' },
  { title: '入力', samples: field },
  { title: '選択', samples: choice },
  { title: 'パスキー', samples: passkey },
  { title: '端末', samples: deviceList },
  { title: '添付', samples: attachment, look: 'wide' },
  { title: '二次元コード', samples: qrCode },
  { title: '検索欄', samples: searchBox, look: 'wide' },
  { title: '処理状況と札', samples: status, look: 'wide' },
  { title: 'お知らせの枠', samples: [...banner, ...alarm, ...note] },
  { title: 'エラーの一覧と保存の知らせ', samples: [...errorSummary, ...saved] },
  { title: 'カードと表', samples: [...card, ...table, ...facts], look: 'wide' },
  { title: '囲み', samples: panel },
  { title: '入口', samples: entrance },
  { title: '一覧とお知らせ', samples: [...linkRow, ...news], look: 'wide' },
  { title: '移動', samples: [...breadcrumb, ...steps, ...tabs, ...pager], look: 'wide' },
  { title: '経過', samples: [...track, ...timeline, ...message, ...remark, ...conflict] },
  { title: '完了と番号札', samples: [...done, ...ticket], look: 'wide' },
  { title: '本文と開閉', samples: [...prose, ...figure, ...fold] },
  { title: '状態の画面', samples: statusPage, look: 'wide' },
  { title: '絵', samples: illustration },
  { title: '印', samples: icon, look: 'wide' },
]
