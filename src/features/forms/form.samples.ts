import { url } from '../../urls'
import type { ViewContext } from './fields/kind'
import { kindSamples } from './fields/samples'
import { parseForm } from './form'

/** A form of two pages, made of the samples of some kinds: for tests. */
const parsed = parseForm({
  title: '県立図書館利用者カード 新規登録・再発行・氏名変更申込',
  purpose: '利用者カードを登録するためです。',
  pages: [
    {
      id: 'application',
      title: '申込の内容',
      sections: [
        {
          id: 'intro',
          title: '利用者カードの申込',
          fields: [kindSamples.static.field, kindSamples.choice.field],
        },
        { id: 'papers', fields: [kindSamples.attachment.field, kindSamples.reference.field] },
      ],
    },
    {
      id: 'wishes',
      title: '連絡事項',
      sections: [
        {
          id: 'reachable',
          title: '利用する人',
          fields: [
            kindSamples.name.field,
            kindSamples.address.field,
            kindSamples.phone.field,
            kindSamples.email.field,
          ],
        },
        {
          id: 'more',
          title: 'そのほか',
          text: '伝えたいことがあれば入力してください。\n・分かる範囲で構いません。',
          fields: [kindSamples.text.field, kindSamples.longText.field],
        },
        {
          id: 'numbers',
          title: '日と数',
          fields: [
            kindSamples.number.field,
            kindSamples.money.field,
            kindSamples.date.field,
            kindSamples.time.field,
          ],
        },
      ],
    },
  ],
})
if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))

export const sampleForm = parsed.form

const everyKind = parseForm({
  title: '項目の種類',
  pages: [
    {
      id: 'kinds',
      title: '項目',
      sections: [{ id: 'all', fields: Object.values(kindSamples).map(({ field }) => field) }],
    },
  ],
})
if (!('form' in everyKind)) throw new Error(JSON.stringify(everyKind.mistakes))

/** A form of one page that asks every kind of question once. */
export const everyKindForm = everyKind.form

/** Addresses and files for drawing {@link sampleForm}. */
export const sampleView: ViewContext = {
  lang: 'ja',
  draftUrl: '/mihon/apply/d1',
  uploadUrl: (name) => `/mihon/apply/d1/attachments/${name}`,
  fileUrl: (id) => `/mihon/apply/d1/files/${id}`,
  // A picture that every installation has.
  thumbnailUrl: () => url('icon', {}),
  postcodeUrl: (postcode) => `/mihon/postcodes/${postcode}`,
  downloadOf: (fileName) => ({ url: `${url('icon', {})}#${encodeURIComponent(fileName)}`, size: 28_672 }),
  attachments: { documents: kindSamples.attachment.good[0]?.files ?? [] },
  csrf: 'sample',
}
