import { expect, it } from 'vitest'
import { inWorld } from '../../../testing/world'
import { inScope } from '../../database/scope'
import { kindSamples } from '../forms/fields/samples'
import { parseForm } from '../forms/form'
import { publishFirst } from './publish'
import { findProcedure } from './published'

const parsed = parseForm({
  title: '様式',
  pages: [
    { id: 'only', title: 'ページ', sections: [{ id: 'part', fields: [kindSamples.staticFile.field] }] },
  ],
})
if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
const { form } = parsed
const fileName = '保護者同意書.xlsx'

it('publishes no form that leads to a file which the procedure does not offer', () =>
  inWorld(async (_as, world) => {
    const tenant = (await world.tenants.find('pref-aomori-u'))!
    await inScope(world.house, tenant, { kind: 'system', task: 'test' }, async (scope) => {
      const card = (await findProcedure(scope, 'library-card'))!
      const content = { ...card.content, form }
      const publish = (files: typeof content.files) =>
        publishFirst(scope, { ...card, slug: 'new-one', content: { ...content, files } })
      await expect(publish([])).rejects.toThrow(fileName)
      expect(await findProcedure(scope, 'new-one')).toBeNull()
      await publish([{ downloadId: card.content.files[0]!.downloadId, fileName, size: 1 }])
      expect((await findProcedure(scope, 'new-one'))?.slug).toBe('new-one')
    })
  }))
