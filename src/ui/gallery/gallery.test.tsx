import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { allSamples } from './all-samples'
import { GalleryPage, StaffGalleryPage } from './gallery'
import { staffSamples } from './staff-samples'

const ofApplicants = allSamples.flatMap((group) => group.samples)
const ofStaff = staffSamples.flatMap((group) => group.samples)
const samples = [...ofApplicants, ...ofStaff]
const assets = { css: '/_assets/public.css', scripts: [] }

const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1]!)
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe('each sample', () => {
  it.each(samples)('$name renders without a style of its own, an event handler or an id twice', (sample) => {
    const html = render(sample.render())
    expect(html).not.toBe('')
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/)
    expect(repeated(idsIn(html))).toEqual([])
  })

  it('has a name that no other one has', () => {
    expect(samples.length).toBeGreaterThan(60)
    expect(repeated(samples.map((sample) => sample.name))).toEqual([])
  })
})

describe.each([
  ['of applicants', <GalleryPage key="a" lang="ja" assets={assets} />, ofApplicants],
  ['of staff', <StaffGalleryPage key="s" lang="ja" assets={assets} />, ofStaff],
])('the gallery %s', (_whose, page, shown) => {
  const html = render(page)

  it('shows every sample on one page with one h1 and no id twice', () => {
    expect(html.match(/<figure id="sample-/g)).toHaveLength(shown.length)
    expect(html.replace(/<figure[\s\S]*?<\/figure>/g, '').match(/<h1/g)).toHaveLength(1)
    expect(repeated(idsIn(html))).toEqual([])
  })

  it('describes controls by ids that are there', () => {
    const ids = new Set(idsIn(html))
    const referred = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g)].flatMap((found) =>
      found[1]!.split(' '),
    )
    expect(referred.filter((id) => !ids.has(id))).toEqual([])
  })
})
