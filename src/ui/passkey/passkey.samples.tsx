import type { Sample } from '../gallery/sample'
import { PasskeyForm, PasskeyList } from './passkey'

const words = {
  label: 'パスキーでログイン',
  failed: 'パスキーを使えませんでした。もう一度押すか、パスワードでログインしてください。',
}
const addresses = { action: '#sample-passkey', options: '#sample-passkey' }

export const samples: Sample[] = [
  {
    name: 'passkey-show',
    title: 'パスキーのボタン（使えるブラウザーだけに出る）',
    render: () => <PasskeyForm mode="show" words={words} ready {...addresses} />,
  },
  {
    name: 'passkey-make',
    title: 'パスキーのボタン・できなかったとき',
    render: () => (
      <PasskeyForm
        mode="make"
        kind="main"
        words={{ ...words, label: 'この端末でパスキーを作る' }}
        error="パスキーを作れませんでした。もう一度押してください。"
        ready
        {...addresses}
      />
    ),
  },
  {
    name: 'passkey-list',
    title: 'パスキーの一覧',
    render: () => (
      <PasskeyList
        rows={[
          {
            href: '#sample-passkey-1',
            name: 'Safari（iPhone）',
            note: '作った日 2026年01月12日　最後に使った日 2026年01月28日',
          },
          {
            href: '#sample-passkey-2',
            name: '仕事のパソコン',
            note: '作った日 2026年01月20日　まだ使っていません',
          },
        ]}
      />
    ),
  },
]
