import type { Sample } from '../gallery/sample'
import { Asked, MailText } from './decision'

export const samples: Sample[] = [
  {
    name: 'asked',
    title: '指摘と窓口からのひとこと',
    render: () => (
      <>
        <Asked title="利用者番号">
          カードの画像の番号は末尾が「6018」です。画像と同じ番号を入力してください。
        </Asked>
        <Asked tone="act" title="窓口からのひとこと">
          弘前市立図書館でも受け取れます。
        </Asked>
      </>
    ),
  },
  {
    name: 'mail-text',
    title: '差しこみに印のあるメール',
    render: () => (
      <p>
        <MailText
          pieces={[
            { text: '髙橋 みのり', inserted: true },
            { text: ' 様　申し込みを受理しました。', inserted: false },
          ]}
        />
      </p>
    ),
  },
]
