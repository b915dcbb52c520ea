import { sizeText } from '../../kernel/sizes'
import type { ScanState } from '../../outside/scanner/scanner'
import { archiveLimits } from './archive/archive-limits'
import { type FileType, typesText } from './file-type'
import type { UploadRefusal } from './receive'

type Limits = {
  types: readonly FileType[]
  maxBytes: number
  /** What is wrong inside an archive. */
  entry?: string | undefined
}

/** Minutes up to an hour, then hours. */
const waitText = (seconds: number): string =>
  seconds <= 3600 ? `${Math.ceil(seconds / 60)}分` : `${Math.ceil(seconds / 3600)}時間`

const refusals = {
  empty: (name) =>
    `「${name}」は中身が空（0バイト）です。元のファイルを開いて内容を確かめ、もう一度保存してから添付してください。`,
  'type-not-allowed': (name, { types }) =>
    `許可されていないファイル形式です。「${name}」を${typesText(types)}のいずれかの形式で保存し直してから添付してください。`,
  'name-mismatch': (name, { types }) =>
    `許可されていないファイル形式です。「${name}」は、ファイル名の末尾と中身の形式が合っていません。元のソフトで開き、${typesText(types)}のいずれかの形式で保存し直してから添付してください。`,
  broken: (name) =>
    `「${name}」を正しく読み取れませんでした。ファイルが壊れているか、途中で切れている可能性があります。開けることを確かめ、保存し直すか撮影し直してから添付してください。`,
  'too-many-pixels': (name) =>
    `「${name}」は画像の縦横が大きすぎます。縦×横が5,000万画素以下になるように縮小するか、PDFで保存し直してから添付してください。`,
  'too-large': (name, { maxBytes }) =>
    `ファイルサイズが上限を超過しています。「${name}」は${sizeText(maxBytes)}を超えています。解像度を下げるなどして、${sizeText(maxBytes)}以下にしてから添付してください。`,
  'not-stored': (name) =>
    `「${name}」を保存できませんでした。ファイルの保管場所が一時的に使えないためで、ファイルに問題はありません。入力した内容は保存されています。数分待ってから、もう一度添付してください。`,
  busy: (name) =>
    `いま混み合っているため、「${name}」を受け取れませんでした。ファイルに問題はありません。1分ほど待ってから、もう一度添付してください。`,
  'zip-empty': (name) =>
    `「${name}」にはファイルが入っていません。提出するファイルを入れてZIPを作り直してから添付してください。`,
  'zip-too-many': (name) =>
    `「${name}」に入っているファイルが多すぎます。ZIPは${archiveLimits.entries.toLocaleString('ja-JP')}件までです。いくつかのZIPに分けてから添付してください。`,
  'zip-too-large': (name) =>
    `「${name}」は、広げると大きくなりすぎるため受け取れません。広げた大きさの合計が${sizeText(archiveLimits.total)}以下になるように分けるか、ZIPにせずに添付してください。`,
  'zip-name': (name) =>
    `「${name}」は、安全に取り出せないファイル名です。ファイル名を付け直してZIPを作り直してから添付してください。`,
  'zip-nested': (name) =>
    `「${name}」は、ZIPの中に入れられません。中のファイルを取り出し、1つのZIPにまとめ直してから添付してください。`,
} satisfies Record<UploadRefusal, (name: string, limits: Limits) => string>

export const ja = {
  /** Why a file was not taken, and how to put it right; leads in with the design system's own words (D8). */
  refused: (reason: UploadRefusal, name: string, limits: Limits): string =>
    refusals[reason](limits.entry === undefined ? name : `${name}」の中の「${limits.entry}`, limits),
  tooMany: (most: number) =>
    `選択できるファイル数が上限を超過しています。添付できるのは最大${most}件です。不要なファイルを解除してから添付してください。`,
  tooLargeTogether: (most: number) =>
    `ファイルサイズの合計が上限を超過しています。合計${sizeText(most)}以下になるように、ファイルを小さくするか、不要なファイルを解除してから添付してください。`,
  /** Too much was sent for now (U8). */
  later: (seconds: number) =>
    `いまは受け付けられません。短い時間にたくさんのファイルが送られたためで、ファイルに問題はありません。入力した内容は保存されています。${waitText(seconds)}後に、もう一度添付してください。`,
  tooLate:
    '送信が終わる前に画面の有効期限が切れたか、申込みが済んだため、ファイルを添付できませんでした。画面を開き直して、もう一度お試しください。',
  damaged: '受け取ったときのファイルと違うため、開けません',
  scan: {
    unscanned: '未検査',
    waiting: '検査中',
    clean: '検査済み',
    malware: 'ウイルス検出',
    protected: 'パスワード付き（検査できません）',
    unscannable: '大きすぎて検査できません',
  } satisfies Record<ScanState, string>,
}
