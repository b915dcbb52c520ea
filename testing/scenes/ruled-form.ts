import { parseForm } from '../../src/features/forms/form'
import type { RolledBackDatabase } from '../database/rolled-back'
import type { World } from '../world'
import { withForm } from './publishing'

const parsed = parseForm({
  title: '見本の申込',
  pages: [
    {
      id: 'first',
      title: '申込者',
      sections: [
        {
          id: 'who',
          fields: [
            { id: 'kind', kind: 'yesNo', label: '別の住所がありますか', required: true },
            {
              id: 'other',
              kind: 'text',
              label: '別の住所',
              required: true,
              visibleIf: { field: 'kind', is: 'yes' },
            },
            {
              id: 'people',
              kind: 'group',
              label: '世帯の方',
              rowName: '世帯員',
              minRows: 1,
              maxRows: 3,
              fields: [
                { id: 'called', kind: 'text', label: '呼び名', required: true },
                { id: 'lives', kind: 'address', label: '住んでいるところ' },
                { id: 'sum', kind: 'money', label: '負担額', required: true },
              ],
            },
            {
              id: 'total',
              kind: 'calculated',
              label: '負担額の合計',
              formula: { sumOf: 'people', each: { field: 'sum' } },
              unit: '円',
            },
          ],
        },
      ],
    },
    {
      id: 'second',
      title: '高額の場合',
      visibleIf: { field: 'total', moreThan: 1000 },
      sections: [
        { id: 'why', fields: [{ id: 'reason', kind: 'text', label: '高額の理由', required: true }] },
      ],
    },
  ],
})
if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))

/** A form of two pages with a condition of each sort, rows and a sum. */
export const ruledForm = parsed.form

/** A procedure asks with this form from now on. */
export const asksWith = (
  world: World<RolledBackDatabase>,
  procedure: string,
  form: unknown,
): Promise<unknown> => world.database.asOwner(withForm, [procedure, JSON.stringify(form)])
