import type { PaperForm } from './paper-form'
import { dateHint, person, received } from './usual-rows'

const mihonResidentRecord: PaperForm = {
  name: 'mihon-resident-record',
  formats: ['pdf'],
  mark: '【郵送用】',
  title: '住民票の写し等郵送請求書',
  dateLabel: '請求日',
  addressee: 'みほん市長　様',
  opening: '住民票の写しの交付を、次のとおり請求します。',
  sections: [
    { title: '請求する方', rows: person },
    {
      title: '請求する住民票',
      rows: [
        { kind: 'choices', label: '必要な方', options: ['世帯全員', '請求する本人だけ', '世帯の一部の方'] },
        {
          kind: 'blank',
          label: '必要な方の氏名',
          lines: 2,
          hint: '世帯の一部の方を選んだときに記入してください。',
        },
        { kind: 'pair', left: { label: '通数', hint: '通' }, right: { label: '使う目的' } },
      ],
    },
  ],
  notes: [
    '本人確認書類の写し、手数料分の定額小為替、返信用の封筒を同封してください。',
    'マイナンバー（個人番号）の入った住民票は、郵送ではお送りできません。',
    '記入いただいた情報は、住民票の写しの交付のために利用します。',
  ],
  office: { title: '市役所記入欄', cells: ['受付日', '本人確認', '手数料', '発送日', '担当者'] },
}

const mihonMeetingRoom: PaperForm = {
  name: 'mihon-meeting-room',
  formats: ['xlsx'],
  mark: '市民センター',
  title: '会議室使用申込書',
  dateLabel: '申込日',
  addressee: 'みほん市長　様',
  opening: '市民センターの会議室を使用したいので、次のとおり申し込みます。',
  sections: [
    { title: '申し込む方', rows: [{ kind: 'blank', label: '団体の名前' }, ...person] },
    {
      title: '使用について',
      rows: [
        { kind: 'choices', label: '部屋', options: ['第1会議室', '第2会議室', '和室'] },
        { kind: 'blank', label: '使用する日', hint: dateHint },
        { kind: 'blank', label: '使用する時間', hint: '　　　時　　　分から　　　時　　　分まで' },
        { kind: 'pair', left: { label: '人数', hint: '人' }, right: { label: '目的' } },
      ],
    },
  ],
  notes: [
    '使用する日の3か月前から7日前までに申し込んでください。',
    '記入いただいた情報は、会議室の使用の許可のために利用します。',
  ],
  office: received,
}

export const mihonForms = [mihonResidentRecord, mihonMeetingRoom]
