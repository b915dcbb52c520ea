import type { Sample } from '../gallery/sample'
import { DateBoxes } from './date-boxes'
import { Field } from './field'
import { PasswordInput } from './password-input'
import { Select } from './select'
import { TextArea, TextInput } from './text-input'

const places = [
  { value: 'counter', label: '一般閲覧室のカウンター' },
  { value: 'post', label: '郵送' },
]

export const samples: Sample[] = [
  {
    name: 'field-text',
    title: '一行の入力',
    render: () => (
      <Field
        id="s-name"
        label="氏名または名称"
        requirement="required"
        hint="戸籍や登記の文字のまま入力できます。"
      >
        {(wiring) => <TextInput {...wiring} name="s-name" value="株式会社みほん商店" />}
      </Field>
    ),
  },
  {
    name: 'field-source',
    title: '登録情報から入力した項目',
    render: () => (
      <Field id="s-known" label="電話番号" requirement="required" source="登録情報から入力しました">
        {(wiring) => <TextInput {...wiring} name="s-known" width="m" value="017-000-0001" />}
      </Field>
    ),
  },
  {
    name: 'field-select',
    title: '選択欄',
    render: () => (
      <Field id="s-place" label="受け取る場所" requirement="required">
        {(wiring) => <Select {...wiring} name="s-place" value="counter" options={places} />}
      </Field>
    ),
  },
  {
    name: 'field-wrong',
    title: '直していただきたい入力',
    render: () => (
      <Field
        id="s-postal"
        label="郵便番号"
        requirement="required"
        hint="例）030-0184"
        error="郵便番号は7桁です。いまは5桁です。"
      >
        {(wiring) => <TextInput {...wiring} name="s-postal" width="s" value="０３０－０１" />}
      </Field>
    ),
  },
  {
    name: 'field-date',
    title: '日付',
    render: () => (
      <DateBoxes
        id="s-birth"
        name="s-birth"
        label="生年月日"
        requirement="required"
        hint="西暦でも和暦でも入力できます。例）1985年4月1日、昭和60年4月1日"
        value={['S60', '4', '1']}
        readAs="1985年（昭和60年）4月1日"
      />
    ),
  },
  {
    name: 'field-date-wrong',
    title: 'ない日付',
    render: () => (
      <DateBoxes
        id="s-day"
        name="s-day"
        label="希望日"
        requirement="optional"
        value={['令和8', '2', '30']}
        error="2月30日はありません。月と日を確認してください。"
        wrong={['month', 'day']}
      />
    ),
  },
  {
    name: 'field-code',
    title: '写す数字',
    render: () => (
      <Field id="s-code" label="確認コード" hint="半角でも全角でも入力できます。10時56分まで有効です。">
        {(wiring) => <TextInput {...wiring} name="s-code" width="m" code value="482 916" />}
      </Field>
    ),
  },
  {
    name: 'field-password',
    title: 'パスワード',
    render: () => (
      <Field
        id="s-password"
        label="新しいパスワード"
        requirement="required"
        hint="15文字以上で決めてください。"
      >
        {(wiring) => <PasswordInput {...wiring} name="s-password" autocomplete="new-password" />}
      </Field>
    ),
  },
  {
    name: 'field-area',
    title: '何行もの入力',
    render: () => (
      <Field id="s-memo" label="連絡事項" requirement="optional">
        {(wiring) => <TextArea {...wiring} name="s-memo" rows={3} value="車いすで伺います。" />}
      </Field>
    ),
  },
]
