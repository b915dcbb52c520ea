import type { IdentityAbsence, IdentityRefusalReason } from '../../../outside/identity/identity'
import type { ProviderKind } from '../../providers/provider'

/** 設定「ログインの提供者」 */
export const ja = {
  title: 'ログインの提供者',
  back: '設定へ戻る',
  lead: '申込者がGビズIDやデジタル認証アプリで、職員が自治体の認証基盤でログインできるようにします。それぞれの運営元に申し込み、渡されたものを入力してください。',
  names: {
    gbizid: 'GビズID',
    'digital-auth': 'デジタル認証アプリ',
    staff: '職員の認証基盤',
  } satisfies Record<ProviderKind, string>,
  about: {
    gbizid:
      '法人・個人事業主の申込者のためのログインです。GビズIDサービスデスクに、下の「戻り先のURL」と、openid、profile、user、email の利用を申請してください。',
    'digital-auth':
      '個人の申込者のためのログインです（マイナンバーカード）。デジタル庁に、下の「戻り先のURL」と、openid、name、address、birthdate、gender の利用を申請してください。',
    staff:
      '職員のためのログインです。OpenID Connect に対応した認証基盤に、下の「戻り先のURL」を登録してください。職員は、それぞれ「アカウント」の画面で一度だけ結びつけます。',
  } satisfies Record<ProviderKind, string>,
  use: 'ログインに使う',
  useHint: '「使わない」にすると、どの画面にも出ません。入力した設定は残ります。',
  on: '使う',
  off: '使わない',
  redirect: '戻り先のURL（リダイレクトURI）',
  issuer: '発行者（issuer）のURL',
  issuerHint: {
    gbizid: '本番は https://gbiz-id.go.jp/oauth/ です。末尾の「/」も含めて、1文字も変えずに入力します。',
    'digital-auth': 'デジタル庁から知らされたURLを、末尾の「/」の有無も含めて、そのまま入力します。',
    staff: '認証基盤の設定にある issuer を、末尾の「/」の有無も含めて、そのまま入力します。',
  } satisfies Record<ProviderKind, string>,
  client: 'クライアントID',
  secret: 'クライアントシークレット',
  secretKept: '保存されています。画面には出しません。変えるときだけ入力してください。',
  secretNone: 'まだ保存されていません。保存したあとは、画面に出しません。',
  key: '秘密鍵（PEM）',
  keyHint:
    'シークレットの代わりに、鍵で署名して名乗る場合に入力します（RSA、または P-256）。公開鍵を運営元に登録してください。',
  keyKept: '秘密鍵は保存されています。画面には出しません。変えるときだけ入力してください。',
  both: '認証基盤でのログインを、パスワードと二要素の両方の代わりにする',
  bothHint:
    '認証基盤が多要素認証をしているときに選びます。選ばないと、認証基盤でログインした職員にも、このシステムの確認コードを求めます。',
  save: '保存する',
  saved: (name: string) => `${name}の設定を保存しました。`,
  check: '接続を確かめる',
  checkHint: '保存した設定で、提供者の案内（discovery）を読みます。',
  checked: (name: string) =>
    `${name}につながりました。クライアントIDとシークレットが正しいかは、実際にログインして確かめてください。`,
  notSet: '先に設定を保存してください。',
  wrong: (name: string, what: string) => `${name}につながりません。${what}`,
  problems: {
    issuer: {
      missing: '発行者のURLを入力してください。',
      'not-an-address': '発行者は https:// で始まるURLです。「?」や「#」は付きません。',
    },
    client: {
      missing: 'クライアントIDを入力してください。',
      'too-long': 'クライアントIDは200文字までです。',
    },
    secret: {
      missing: 'クライアントシークレットを入力してください。',
      'needed-again':
        '発行者を変えるときは、クライアントシークレット（または秘密鍵）を入力し直してください。前のものは新しい発行者へは送りません。',
      'too-long': 'クライアントシークレットは1,000文字までです。',
    },
    key: {
      'not-a-key':
        '秘密鍵として読めません。「-----BEGIN PRIVATE KEY-----」から最後の行までを貼り付けてください。',
    },
  },
  reasons: {
    unreachable: '名前が見つからないか、返事がありません。発行者のURLを確かめてください。',
    'too-slow': '5秒待っても返事が終わりませんでした。しばらくしてから、もう一度確かめてください。',
    failed: '提供者が「いまは使えない」と答えました。しばらくしてから、もう一度確かめてください。',
    settings: '発行者・クライアントID・シークレット（秘密鍵）のどれかが使えない形です。',
    'address-not-allowed':
      'そのアドレスには接続しません。インターネットにある https:// のURLだけが使えます（庁内の機器のアドレスは使えません）。',
    redirected: '別のURLへ案内されました。案内の先のURLが発行者でないか、運営元に確かめてください。',
    'answer-too-large': '返事が大きすぎます。発行者のURLを確かめてください。',
    'answer-not-understood':
      '返事が OpenID Connect の案内ではありませんでした。発行者のURLを確かめてください。',
    'wrong-issuer':
      '提供者の名乗る発行者が、入力したものと違います。末尾の「/」の有無まで、同じに入力してください。',
  } satisfies Partial<Record<IdentityRefusalReason | IdentityAbsence, string>>,
  otherReason: 'OpenID Connect の案内を確かめられませんでした。',
}
