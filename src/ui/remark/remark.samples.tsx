import { ButtonLink } from '../button/button'
import { Field } from '../field/field'
import { TextInput } from '../field/text-input'
import type { Sample } from '../gallery/sample'
import { Remark, RemarkField, RemarkWords } from './remark'

export const samples: Sample[] = [
  {
    name: 'remark',
    title: '直すところ',
    render: () => (
      <Remark
        mark="直すところ1"
        title="利用者番号"
        from="職員から"
        remark="カードの番号と1桁違っています。カードの表にある10桁の数字をご確認ください。"
      >
        <ButtonLink size="sm" href="#sample-remark" icon="chevron-right" iconAt="end">
          番号を直す
        </ButtonLink>
      </Remark>
    ),
  },
  {
    name: 'remark-field',
    title: '直すところの入力欄',
    render: () => (
      <RemarkField mark="直すところ1／2">
        <Field
          id="s-remark-number"
          label="利用者番号"
          requirement="required"
          remark={<RemarkWords from="職員から">カードの番号と1桁違っています。</RemarkWords>}
        >
          {(wiring) => <TextInput {...wiring} name="number" width="m" value="1234567" />}
        </Field>
      </RemarkField>
    ),
  },
]
