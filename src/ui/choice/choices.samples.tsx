import type { Sample } from '../gallery/sample'
import { Checkbox, Checkboxes, Radios } from './choices'

const kinds = [
  { value: 'new', label: '新規登録' },
  { value: 'again', label: '再発行' },
  { value: 'name', label: '氏名変更' },
]

const ways = [
  { value: 'mail', label: 'メール' },
  { value: 'phone', label: '電話', hint: '平日の日中に限ります' },
  { value: 'post', label: '郵便', count: '4件' },
]

export const samples: Sample[] = [
  {
    name: 'radios',
    title: 'ラジオボタン',
    render: () => (
      <Radios
        id="s-kind"
        name="s-kind"
        label="申込の区分"
        requirement="required"
        value="new"
        choices={kinds}
      />
    ),
  },
  {
    name: 'radios-wrong',
    title: '選ばれていないとき',
    render: () => (
      <Radios
        id="s-kind-wrong"
        name="s-kind-wrong"
        label="申込の区分"
        requirement="required"
        error="申込の区分を選んでください。"
        choices={kinds}
      />
    ),
  },
  {
    name: 'checkboxes',
    title: 'チェックボックス',
    render: () => (
      <Checkboxes
        id="s-ways"
        name="s-ways"
        label="希望する連絡方法"
        requirement="optional"
        values={['mail']}
        choices={ways}
      />
    ),
  },
  {
    name: 'checkbox',
    title: '一つだけのチェックボックス',
    render: () => <Checkbox id="s-one" name="s-one" checked label="類義語検索を行う" />,
  },
]
