import type { Row } from './paper-form'

export const dateHint = '　　　　　年　　　　月　　　　日'

export const nameRow: Row = { kind: 'blank', label: '氏名' }
export const kanaRow: Row = { kind: 'blank', label: 'フリガナ' }
export const addressRow: Row = { kind: 'blank', label: '住所', lines: 2, hint: '〒　　　　－' }
export const phoneRow: Row = {
  kind: 'pair',
  left: { label: '電話番号' },
  right: { label: 'メールアドレス' },
}
export const person = [kanaRow, nameRow, addressRow, phoneRow]

export const received = { title: '受付記入欄', cells: ['受付日', '受付番号', '担当者', '備考'] }
