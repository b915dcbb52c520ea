import { shortestPassword } from './password'

/** 職員の招待の画面 */
export const ja = {
  title: 'パスワードを決めてください',
  lead: (name: string, login: string) => `${name}さんの職員用パスワードです。ログインIDは「${login}」です。`,
  password: '新しいパスワード',
  hint: `${shortestPassword}文字以上で決めてください。文字の種類は問いません。日本語の文でも、貼り付けでもかまいません。`,
  again: '新しいパスワード（確認用）',
  save: 'パスワードを決める',
  problems: {
    missing: '新しいパスワードを入力してください。',
    'too-short': `新しいパスワードは${shortestPassword}文字以上にしてください。`,
    'too-long': '新しいパスワードが長すぎます。1,024文字までにしてください。',
    guessable:
      '同じ文字の繰り返しや、ログインID・自治体の名前そのものは使えません。別のパスワードにしてください。',
    mismatch: '新しいパスワード（確認用）が、上のパスワードと違います。もう一度入力してください。',
  },
  done: 'パスワードを決めました',
  doneText: 'このURLはもう使えません。職員の画面が使えるようになると、このパスワードでログインできます。',
  invalid: 'このURLは使えません',
  invalidText:
    '一度使われたか、期限（24時間）が過ぎたか、URLが途中で切れています。システムの管理者に、新しいURLを頼んでください。',
}
