// `npm run bench`: how fast the product is beside references on the same machine. See bench/README.md.
import { cpus } from 'node:os'
import { build, isBuilt } from '../tools/build.mjs'
import { setUp, stop } from '../tools/environment.mjs'
import { measureLogin, measurePrefilled, printHash } from './accounts.mjs'
import { moveToLoadCore, separateCores } from './cores.mjs'
import { Drafts } from './drafts.mjs'
import { measureInbox } from './inbox.mjs'
import { loadGenerator, measurePage } from './pages.mjs'
import { startProduct } from './product.mjs'
import { measureSubmission } from './submission.mjs'
import { pairs, report } from './turns.mjs'
import { printWeights, weigh } from './weights.mjs'

const aim = 0.5
/** A page may take half as long again where there is a hundred times as much. */
const inboxAim = 1 / 1.5
const home = '/pref-aomori-u'
const list = `${home}/procedures`
const procedure = `${list}/library-card`
const publicPages = [
  { name: 'home', path: home },
  { name: 'list', path: list },
  { name: 'procedure', path: procedure },
]

await setUp()
if (!isBuilt()) {
  const { code, output } = await build()
  if (code !== 0) stop(code, output, 'The build failed.')
}
moveToLoadCore()
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; ` +
    `${pairs} pairs of turns; pages by ${loadGenerator}`,
)
if (!separateCores)
  console.log('taskset or a second core is missing: server and load share cores, so the ratios are blurred.')

const product = await startProduct()
const drafts = await Drafts.open(product.database)
try {
  await measure()
} finally {
  await drafts.close()
  await product.stop()
}
for (const { name, result } of await measureInbox())
  report(`${name}, at 100,000 applications beside 1,000`, result, inboxAim)
await import('./forms.mjs')

async function measure() {
  const pages = { 'list page': list, 'procedure page': procedure }
  for (const [name, path] of Object.entries(pages))
    report(`${name}, beside bare node:http with the same bytes`, await measurePage(product, path), aim)
  const submission = await measureSubmission(product, drafts)
  report('submission, beside hand-written SQL of the same rows and job', submission, aim)
  console.log(`  a commit of one small row, same connections: ${Math.round(submission.commit.median)}/s`)
  const prefilled = await measurePrefilled(product, drafts)
  report('prefilled form of an account, beside the same form of a guest', prefilled, aim)
  const login = await measureLogin(product, drafts)
  report('login, beside argon2id alone', login, aim)
  printHash(login)
  printWeights(await weigh(product, [...publicPages, await formPage()]))
}

/** The form as its applicant sees it, with one file attached. */
async function formPage() {
  await drafts.fill(1)
  const { draftId, token } = drafts.take()
  return {
    name: 'form',
    path: `${home}/apply/${draftId}`,
    cookie: `__Host-applicant-${drafts.tenantSlug}=${token}`,
  }
}
