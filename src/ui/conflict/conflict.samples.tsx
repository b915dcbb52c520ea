import { Button } from '../button/button'
import { Field } from '../field/field'
import { TextInput } from '../field/text-input'
import type { Sample } from '../gallery/sample'
import { Conflict, OtherEntry } from './conflict'

const note = (
  <Conflict
    title="別の画面で、違う内容が入力されています"
    keep={
      <Button size="sm" busy={false}>
        下の入力欄の内容にする
      </Button>
    }
  >
    <OtherEntry
      typedAt="10時42分に、別の端末かタブで入力された内容"
      entry="1234567890"
      button={
        <Button size="sm" busy={false}>
          この内容にする
        </Button>
      }
    />
  </Conflict>
)

export const samples: Sample[] = [
  {
    name: 'conflict',
    title: 'くい違い',
    render: () => (
      <Field id="s-conflict-number" label="利用者番号" requirement="required" note={note}>
        {(wiring) => <TextInput {...wiring} name="number" width="m" value="1234567899" />}
      </Field>
    ),
  },
]
