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
          id: 'more',
          title: 'そのほか',
          text: '伝えたいことがあれば入力してください。\n・分かる範囲で構いません。',
          fields: [kindSamples.text.field, kindSamples.longText.field],
        },
      ],
    },
  ],
})
if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))

export const sampleForm = parsed.form

/** Addresses and files for drawing {@link sampleForm}. */
export const sampleView: ViewContext = {
  lang: 'ja',
  draftUrl: '/mihon/apply/d1',
  uploadUrl: (name) => `/mihon/apply/d1/attachments/${name}`,
  fileUrl: (id) => `/mihon/apply/d1/files/${id}`,
  // A picture that every installation has.
  thumbnailUrl: () => url('icon', {}),
  downloadOf: (fileName) => ({ url: `${url('icon', {})}#${encodeURIComponent(fileName)}`, size: 28_672 }),
  attachments: { documents: kindSamples.attachment.good[0]?.files ?? [] },
  csrf: 'sample',
}
