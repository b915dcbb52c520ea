import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apply, camel, pascal, withImport, withLineBefore } from './source-text.mjs'

const siteMap = 'src/urls.ts'
const app = 'src/app.tsx'
const surfaces = ['public', 'staff']

/**
 * Makes a page: itself, its words, its route, and its lines in the site map and in app.tsx.
 * @returns what was written, changed and is to be done next, or the `problem` that kept it from doing anything
 */
export function newPage(root, where = '', title = '') {
  const [slice = '', surface = '', name = '', more] = where.split('/')
  const place = camel(name)
  const heading = title.trim() || name
  const problem =
    more !== undefined
      ? `“${where}” has more than three parts.`
      : (problemWith(root, slice, surface, name) ?? problemWithTitle(heading))
  if (problem) return { problem }
  const own = `src/features/${slice}/${surface}`
  const page = { name, place, heading, own, staff: surface === 'staff' }
  const done = apply(root, filesOf(page), {
    [siteMap]: (text) =>
      page.staff
        ? withLineBefore(
            text,
            '} as const satisfies',
            `  ${place}: { path: '${pathOf(page)}', reach: 'staff' },`,
          )
        : withLineBefore(text, '  staff: {', `  ${place}: { path: '${pathOf(page)}', reach: 'public' },`),
    [app]: (text) =>
      withLineBefore(
        withImport(text, `import { ${place}Routes } from './features/${slice}/${surface}/${name}-routes'`),
        '  ])',
        `    ${place}Routes,`,
      ),
  })
  return { ...done, next: next(page) }
}

const pathOf = ({ name, staff }) => (staff ? `/:tenant/staff/${name}` : `/:tenant/${name}`)

function problemWith(root, slice, surface, name) {
  if (slice === '' || name === '')
    return 'Which page? Give <slice>/<surface>/<name>, e.g. notices/public/contact.'
  const slices = readdirSync(join(root, 'src/features'))
  if (!slices.includes(slice)) return `There is no slice “${slice}”. There are ${slices.join(', ')}.`
  if (!surfaces.includes(surface)) return `“${surface}” is no surface: take ${surfaces.join(' or ')}.`
  if (!/^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/.test(name) || name.length > 40)
    return `“${name}” is no name of a page: small letters and digits, with hyphens between words, e.g. opening-hours.`
  if (existsSync(join(root, `src/features/${slice}/${surface}/${name}-page.tsx`)))
    return `There is a page “${slice}/${surface}/${name}” already.`
  const map = readFileSync(join(root, siteMap), 'utf8')
  const path = pathOf({ name, staff: surface === 'staff' })
  if (new RegExp(`^  ${camel(name)}: `, 'm').test(map) || map.includes(`'${path}'`))
    return `The site map has “${camel(name)}” or ${path} already. Take another name.`
  if (readFileSync(join(root, app), 'utf8').includes(` ${camel(name)}Routes,`))
    return `${app} has other routes that are called ${camel(name)}Routes. Take another name.`
  return undefined
}

const problemWithTitle = (title) =>
  /['\\\r\n]/.test(title) ? 'A title has no quotation marks, no backslashes and one line.' : undefined

const filesOf = (page) => {
  const { own, name, staff } = page
  return {
    [`${own}/${name}-page.tsx`]: staff ? staffPage(page) : publicPage(page),
    [`${own}/${name}-routes.tsx`]: staff ? staffRoute(page) : publicRoute(page),
    [`${own}/${name}-words.ja.ts`]: japanese(page),
    ...(!staff && { [`${own}/${name}-words.en.ts`]: english(page) }),
  }
}

const publicPage = ({ name, place, heading }) => `import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { en } from './${name}-words.en'
import { ja } from './${name}-words.ja'

const words = byLanguage({ ja, en })

/** ${heading}. */
export function ${pascal(place)}Page({ frame }: { frame: Frame }): VNode {
  const w = words(frame.lang)
  return (
    <PublicLayout frame={frame} title={w.title} crumbs={[{ label: w.title }]}>
      <PageHead title={w.title} />
    </PublicLayout>
  )
}
`

const staffPage = ({ name, place, heading }) => `import type { VNode } from 'preact'
import { japaneseOnly } from '../../../kernel/language'
import type { Frame } from '../../../ui/layout/frame'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import type { Me } from '../../../ui/layout/top-bar'
import { ja } from './${name}-words.ja'

const words = japaneseOnly({ ja })

type ${pascal(place)}PageProps = { frame: Frame; me: Me; csrf: string }

/** ${heading}. */
export function ${pascal(place)}Page({ frame, me, csrf }: ${pascal(place)}PageProps): VNode {
  const w = words(frame.lang)
  return (
    <StaffLayout frame={frame} title={w.title} me={me} csrf={csrf}>
      <h1>{w.title}</h1>
    </StaffLayout>
  )
}
`

const publicRoute = ({ name, place, heading }) => `import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { ${pascal(place)}Page } from './${name}-page'

/** ${heading}, the same for everybody. */
export function ${place}Routes(surface: Surface): void {
  surface.publicPage('${place}', async (_scope, visit) => page(<${pascal(place)}Page frame={visit.frame} />))
}
`

const staffRoute = ({ name, place, heading, own }) => `import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { refuse } from '../../../kernel/refusal'
import { isAdministrator } from '${staffSlice(own)}/policy'
import { staffOf } from '${staffSlice(own)}/session'
import { ${pascal(place)}Page } from './${name}-page'

/** ${heading}, for システム管理者 alone. */
export function ${place}Routes(surface: Surface): void {
  surface.get('${place}', async (scope, visit) => {
    if (!isAdministrator(scope.actor)) refuse('not-found')
    return page(<${pascal(place)}Page frame={visit.frame} me={staffOf(scope)} csrf={visit.csrf} />)
  })
}
`

const staffSlice = (own) => (own === 'src/features/staff/staff' ? '..' : '../../staff')

const japanese = ({ heading }) => `export const ja = {
  title: '${heading}',
}
`

const english = ({ name }) => `import type { Translated } from '../../../kernel/language'
import type { ja } from './${name}-words.ja'

export const en: Translated<typeof ja> = {
  title: '${pascal(name).replaceAll('-', ' ')}',
}
`

const next = ({ own, name, place, staff }) => `It has a heading so far, at ${pathOf({ name, staff })}. Next:
  1. ${own}/${name}-words.ja.ts${staff ? '' : ' and .en.ts'}: its words; ${name}-page.tsx: what it shows.
  2. Who may see it: \`reach\` of “${place}” in ${siteMap}, and ${own}/${name}-routes.tsx.
  3. A test through the front door; then npx vitest run testing. The standing tests read the site map, and say what
     else they need to know of the page.
  docs/guides/add-a-page.md says more.`
