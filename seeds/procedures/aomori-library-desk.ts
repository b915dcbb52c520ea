import type { ProcedureDraft } from '../seed'

export const atLibrary = {
  unit: 'library',
  closesAt: null,
  contact: { name: '青森県立図書館 一般閲覧室', phone: '017-729-4300' },
  fee: '無料',
} satisfies Partial<ProcedureDraft>

export const libraryResults =
  '登録が済み次第、【受理】メールをお送りします。入力事項や添付画像に不備があった場合は、その旨【返却】メール、【不受理】メールをお送りしますので、不備の箇所を確認し、再度お申し込みください。'

export const libraryLoginNote =
  '※ 当画面は、【青森県電子申請届出システム】の利用者ログイン画面です。「利用者登録される方はこちら」をクリックすると、【青森県電子申請届出システム】の利用者登録ができますが、青森県立図書館の利用者登録はできませんのでご注意ください。'
