// `npm run bench:forms`: what the rules of a long form cost, on the server and while somebody types. See bench/README.md.
import { readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, isBuilt } from '../tools/build.mjs'
import { root, setUp, stop } from '../tools/environment.mjs'
import { engine } from './forms/engine.mjs'
import { measureRequests } from './forms/requests.mjs'
import { measureTyping } from './forms/typing.mjs'
import { compare, report, turnMs } from './turns.mjs'

/** Twenty times the questions may take eight times as long, as a request. */
const requestAim = 1 / 8
/** Drawing alone grows with what is drawn: no question may cost more than one of a short form does. */
const drawingAim = 1 / 20
const typingAimMs = 50

await setUp()
if (!isBuilt()) {
  const { code, output } = await build()
  if (code !== 0) stop(code, output, 'The build failed.')
}
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`)
const { module, folder } = await engine()
try {
  const [long, short] = [madeOf(200), madeOf(10)]
  report(
    'form of 200 questions judged and drawn, beside one of 10',
    await compare({ product: long, reference: short }),
    drawingAim,
  )
  const asked = (form) => ({ form, entries: module.entriesFor(form) })
  report(
    'the same as requests: the page is posted with one wrong answer, kept, judged and comes back',
    await measureRequests({
      product: asked(module.longForm(200, true)),
      reference: asked(module.longForm(10, true)),
    }),
    requestAim,
  )
  printTyping(await measureTyping({ rules: pageOf(true), none: pageOf(false) }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
printScripts()

/** A turn of judging and drawing a form of so many questions, again and again. */
function madeOf(questions) {
  const form = module.longForm(questions, true)
  const entries = module.entriesFor(form)
  return async () => {
    const begun = performance.now()
    let times = 0
    for (; performance.now() - begun < turnMs; times++) module.judgeAndDraw(form, entries)
    return (times * 1000) / (performance.now() - begun)
  }
}

function pageOf(rules) {
  const form = module.longForm(200, rules)
  return module.draw(form, module.entriesFor(form))
}

function printTyping(result) {
  if (!result) return console.log('no Chromium: the typing was not measured')
  const line = ({ median, low, high, p95, presses }) =>
    `median ${median.toFixed(1)} ms (quartiles ${low.toFixed(1)}–${high.toFixed(1)}), p95 ${p95.toFixed(1)} ms of ${presses} presses`
  const verdict = result.rules.all.p95 <= typingAimMs ? 'reached' : 'MISSED'
  console.log('key press to frame, 200 questions, processor slowed 4 times')
  console.log(`  with 50 rules     ${line(result.rules.all)}; aim p95 ${typingAimMs} ms ${verdict}`)
  console.log(`  of it the script  ${line(result.rules.script)}`)
  console.log(`  without rules     ${line(result.none.all)}`)
}

/** What a form's page loads, and what it loads besides where it has rules, or echoes of all kinds. */
function printScripts() {
  const client = join(root, 'dist', 'client')
  const manifest = JSON.parse(readFileSync(join(client, 'manifest.json'), 'utf8'))
  const weight = (names) =>
    [...names].reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(client, manifest[name].file)), { level: 9 }).length,
      0,
    )
  const withImports = (name, found = new Set()) => {
    if (found.has(name)) return found
    found.add(name)
    for (const one of manifest[name].imports ?? []) withImports(one, found)
    return found
  }
  const apply = withImports('src/ui/browser/apply.ts')
  const besides = (names) =>
    new Set(names.flatMap((name) => [...withImports(name)]).filter((name) => !apply.has(name)))
  const echoes = Object.keys(manifest).filter((name) => /\/echo-[a-z]+\.ts$/.test(name))
  const kilo = (names) => `${(weight(names) / 1000).toFixed(1)} kB`
  console.log(
    `scripts, gzip: every form ${kilo(apply)}; with rules ${kilo(besides(['src/ui/browser/live-form.ts']))} more; ` +
      `echoes of all kinds ${kilo(besides(echoes))} more`,
  )
}
