import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { sampleView } from '../../form.samples'
import type { ViewContext } from '../kind'
import { staticFile } from '../static-file/static-file'
import { samples as fileSamples } from '../static-file/static-file.samples'
import { staticImage } from './static-image'
import { samples } from './static-image.samples'

const withoutFiles: ViewContext = { ...sampleView, downloadOf: () => undefined }
const image = { ...samples.field, required: false }
const file = { ...fileSamples.field, required: false }

const drawImage = (context: ViewContext) =>
  render(<staticImage.Input field={image} name="a" entry="" required={false} context={context} />)
const drawFile = (context: ViewContext) =>
  render(<staticFile.Input field={file} name="a" entry="" required={false} context={context} />)

it('shows a picture with its words and its size, so that nothing moves when it arrives', () => {
  const html = drawImage(sampleView)
  expect(html).toMatch(/<img[^>]* width="320" height="200"[^>]* alt="利用者カードの表面。/)
  expect(html).toContain('<figcaption>利用者番号は、カードの表面の左下にあります。</figcaption>')
})

it('leads to a file, and says its kind and size', () => {
  expect(drawFile(sampleView)).toMatch(/<a href="[^"]+" download[^>]*>保護者同意書.xlsx/)
  expect(drawFile(sampleView)).toContain('Excel 28 KB')
})

it('says in words what is not there', () => {
  expect(drawImage(withoutFiles)).toContain('<p>利用者カードの表面。')
  expect(drawImage(withoutFiles)).not.toContain('<img')
  expect(drawFile(withoutFiles)).toContain('<p>保護者の同意書 保護者同意書.xlsx</p>')
  expect(drawFile(withoutFiles)).not.toContain('<a ')
})

it.each([{ download: '見本.pdf' }, { download: '見本.svg' }, { alt: ' ' }, { alt: undefined }, { width: 0 }])(
  'is a mistake of the form with %j',
  (wrong) => {
    const { id: _, kind: __, label: ___, ...own } = samples.field
    expect(staticImage.settings.safeParse(own).success).toBe(true)
    expect(staticImage.settings.safeParse({ ...own, ...wrong }).success).toBe(false)
  },
)
