import type { Unviewable } from '../../attachments/pdf-pages'
import type { AccessKind } from '../../history/access-log'
import type { HistoryKind } from '../../history/happening'
import type { MailState } from '../mails/mail-states'
import type { NoteProblem } from '../notes'
import type { Tab } from './case-view'

/** 申込の画面 of staff. */
export const ja = {
  title: (name: string, number: string) => `${name}　${number}`,
  back: '受付一覧',
  parts: '申込の見る所',
  tabs: { answers: '申込内容', files: 'ファイル', notes: 'メモ・履歴' } satisfies Record<Tab, string>,
  side: 'いまの様子・メモ・履歴',
  round: (revision: number, version: number) => `${revision}回目・様式 第${version}版`,
  difference: '変わったところを見る',
  file: {
    none: 'この申込に添付ファイルはありません。',
    unknown: 'そのファイルは、この申込の今の内容にはありません。一覧から選び直してください。',
    place: (index: number, count: number) => `${index} / ${count}`,
    earlier: '前の回のファイル',
    page: (page: number, pages: number) => `${page} / ${pages} ページ`,
    pageBefore: '前のページ',
    pageAfter: '次のページ',
    smaller: '小さくする',
    larger: '大きくする',
    whole: '全体を表示する',
    wholeNow: '全体',
    turn: '右に回す',
    save: '保存する',
    alone: '別の画面で開く',
    beside: '申込の画面に戻る',
    strip: '添付ファイル',
    stripItem: (name: string, index: number, count: number) => `${name}（${count}件中${index}件目）`,
    picture: (name: string, page: number, pages: number) => (pages > 1 ? `${name} の${page}ページ目` : name),
    watermark: (post: string, name: string, day: string) => `${post} ${name} 確認用 ${day}`,
    logged: '閲覧は記録され、画面に透かしが入ります。',
    masked: 'マスキング済み：申請者が一部を黒く塗りつぶした画像です。',
    pdfFonts: '文字が抜けて見えるPDFは、保存して確かめてください。',
    warnTitle: '未検査です。開く前に確かめてください。',
    warn: 'このファイルは、不正なプログラムの検査を受けていません。画面に出すのは、こちらで作り直した画像なので、動くものは含まれません。保存されるのは元のファイルです。ウイルス対策ソフトのある端末で開いてください。',
    warnShow: '確かめて画面に出す',
    warnSave: '確かめて保存する',
    waitTitle: '検査中です',
    wait: '不正なプログラムが含まれていないか調べています。終わるまで、開くことも保存することもできません。少し待ってから、画面を開き直してください。',
    waitAgain: '画面を開き直す',
    neverTitle: '不正なプログラムの疑いがあるため開けません',
    never: '画面に出すことも、保存することもできません。申込者に、別のファイルの添付を求めてください。',
    unviewable: {
      locked: {
        title: 'パスワードで保護されたPDFです',
        text: 'パスワードが分からないため、画面に出せません。保存して、申込者から聞いたパスワードで開くか、保護を外したファイルの添付を求めてください。',
      },
      broken: {
        title: '画面に出せないファイルです',
        text: '壊れているか、特殊な作りのため、画像にできませんでした。保存して確かめてください。',
      },
      'too-large': {
        title: '画面に出すには大きすぎます',
        text: 'ファイルが大きいため、画像にできませんでした。保存して確かめてください。',
      },
      'given-up': {
        title: '画面に出せませんでした',
        text: '作りが複雑で時間やメモリがかかりすぎるため、画像にするのを途中でやめました。保存して確かめるか、少し待ってから開き直してください。',
      },
      away: {
        title: 'いまは読み取れません',
        text: 'ファイルの保管先から読み取れませんでした。少し待ってから、画面を開き直してください。続くときは、システムの管理者に知らせてください。',
      },
      damaged: {
        title: '受け取ったときのファイルと違います',
        text: '保管している間に、中身が変わったか壊れました。画面に出すことも、保存することもできません。システムの管理者に知らせてください。元に戻らないときは、申込者に添付し直しを求めてください。',
      },
      archive: {
        title: 'ZIPファイルです',
        text: '中のファイルは、受け取るときに名前と形式を確かめてあります。保存して、広げてから見てください。',
      },
      'locked-archive': {
        title: 'パスワードで保護されたZIPです',
        text: '中のファイルは、形式も不正なプログラムの有無も確かめられていません。申込者に、パスワードを付けないファイルの添付を求めてください。',
      },
    } satisfies Record<
      Unviewable | 'away' | 'damaged' | 'archive' | 'locked-archive',
      { title: string; text: string }
    >,
  },
  now: {
    title: 'いま',
    arrived: '到達',
    taken: '受付',
    notTaken: 'まだ受付していません',
    status: '状態',
    replyBy: '返信の期限',
    way: '経路',
    online: 'オンライン',
    email: 'メール',
    emailConfirmed: '申込のときに届くことを確認済み',
    unit: '担当の所属',
  },
  notes: {
    title: '内部メモ',
    hidden: '申込者には見えません',
    none: 'まだメモはありません。',
    by: (author: string, at: string) => `${author}・${at}`,
    write: 'メモを書く',
    label: 'メモ',
    hint: (most: number) => `${most.toLocaleString('ja-JP')}文字まで。後から直したり消したりはできません。`,
    save: 'メモを残す',
    saved: 'メモを残しました。',
    kept: '書いた文章（残していません）',
    problems: {
      missing: 'メモを書いてから、「メモを残す」を押してください。',
      'too-long': 'メモは2,000文字までです。短くするか、2つに分けてください。',
      'may-not':
        'メモを書く役割がなくなったため、残せませんでした。文章は下にあります。必要なら写し取ってください。',
    } satisfies Record<NoteProblem, string>,
  },
  history: {
    title: '履歴',
    more: (count: number) => `ほかの閲覧 ${count}件`,
    at: (at: string, mail: string | null) => (mail ? `${at}・${mail}` : at),
    mail: {
      sent: 'メール送信済み',
      waiting: 'メール送信待ち',
      refused: 'メールを送れませんでした',
    } satisfies Record<MailState, string>,
    applicant: '申込者',
    system: 'システム',
    person: (name: string) => `${name}さん`,
    reason: (text: string) => `理由：${text}`,
    message: (text: string) => `ひとこと：${text}`,
    happened: {
      'address.requested': (who) => `${who}が確認メールを求めました`,
      'application.submitted': () => '申込が到達しました',
      'application.corrected': (who) => `${who}が申込内容を直しました`,
      'application.withdrawn': (who) => `${who}が取り下げました`,
      'application.taken': (who) => `${who}が受付しました`,
      'application.returned': (who) => `${who}が返却しました`,
      'application.resubmitted': (who) => `${who}が直して再提出しました`,
      'application.accepted': (who) => `${who}が受理しました`,
      'application.rejected': (who) => `${who}が不受理にしました`,
      'application.finished': (who) => `${who}が完了にしました`,
      'application.malware-found': () => '添付ファイルに不正なプログラムの疑いが見つかりました',
      'application.link-requested': (who) => `${who}が照会のURLを求めました`,
    } satisfies Record<HistoryKind, (who: string) => string>,
    accessed: {
      'application.opened': (who) => `${who}が申込を開きました`,
      'attachment.viewed': (who, what) => `${who}が「${what}」を見ました`,
      'attachment.downloaded': (who, what) => `${who}が「${what}」を保存しました`,
      'application.noted': (who) => `${who}がメモを書きました`,
    } satisfies Partial<Record<AccessKind, (who: string, what: string) => string>>,
    aFile: '添付ファイル',
  },
  hand: {
    solid: { take: '受付する', accept: '受理する', finish: '完了にする' },
    last: (sentence: string, at: string) => `${sentence}（${at}）`,
    why: {
      returned: (by: string | null) =>
        by ? `申込者の再提出を待っています。返信の期限は${by}です。` : '申込者の再提出を待っています。',
      withdrawn: '取り下げられたため、行えることはありません。',
      rejected: '不受理にしたため、行えることはありません。',
      done: '完了したため、行えることはありません。',
      accepted: '受理した申込です。完了にできるのは審査の役割です。',
      role: '受付や審査の役割がないため、見ることだけができます。',
      waits: 'いま行えることはありません。次は審査の役割の職員が判断します。',
    },
  },
}
