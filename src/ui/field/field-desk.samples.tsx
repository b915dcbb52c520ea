import { Checkbox, Radios } from '../choice/choices'
import type { Sample } from '../gallery/sample'
import { Field } from './field'
import { Select } from './select'
import { TextInput } from './text-input'

const people = [
  { value: 'kudo', label: '工藤 健太' },
  { value: 'sato', label: '佐藤 美咲' },
]

export const samples: Sample[] = [
  {
    name: 'desk-field',
    title: '入力（40px）',
    render: () => (
      <Field id="desk-number" label="整理番号" requirement="optional">
        {(wiring) => <TextInput {...wiring} name="desk-number" value="2601 1418 1734" width="m" />}
      </Field>
    ),
  },
  {
    name: 'desk-select',
    title: '選択',
    render: () => (
      <Field id="desk-person" label="職員" requirement="required">
        {(wiring) => <Select {...wiring} name="desk-person" options={people} value="kudo" />}
      </Field>
    ),
  },
  {
    name: 'desk-field-wrong',
    title: '誤り',
    render: () => (
      <Field id="desk-days" label="保存の日数" requirement="required" error="1日以上で入力してください。">
        {(wiring) => <TextInput {...wiring} name="desk-days" value="0日" width="s" />}
      </Field>
    ),
  },
  {
    name: 'desk-choices',
    title: '印をつける',
    render: () => (
      <>
        <Radios
          id="desk-way"
          label="受け取り方"
          name="desk-way"
          value="1"
          choices={[
            { value: '1', label: '選んだ' },
            { value: '2', label: 'まだ' },
          ]}
        />
        <Checkbox id="desk-next" name="desk-next" label="済んだら次の申込を開く" checked />
      </>
    ),
  },
]
