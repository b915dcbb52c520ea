import { startReference } from './children.mjs'
import { ratePerSecond } from './client.mjs'
import { checkSameRows } from './same-rows.mjs'
import { Browser } from './submitting.mjs'
import { compare, quartiles, turnMs } from './turns.mjs'

const connections = 8
/** More than any turn uses up; made before the turn, while the clock stands. */
const perTurn = 8000

/** POST /submission on prepared drafts, beside hand-written SQL that writes the same rows and the same job. */
export async function measureSubmission(product, drafts) {
  await drafts.fill(perTurn)
  const browser = await Browser.open(product, {
    tenantSlug: drafts.tenantSlug,
    draft: drafts.take(),
    connections,
  })
  const reference = await startReference('hand-written.mjs', {
    task: 'open',
    database: product.database,
    tenant: drafts.tenantId,
    connections,
  })
  try {
    await checkOne({ browser, reference, drafts })
    const result = await compare({
      product: () => submitByProduct(browser, drafts),
      reference: () => submitByHand(reference, drafts),
    })
    return { ...result, commit: await commits(reference) }
  } finally {
    browser.close()
    reference.stop()
  }
}

async function checkOne({ browser, reference, drafts }) {
  const ours = drafts.take()
  const theirs = drafts.take()
  await browser.submit(browser.lines[0], ours)
  await reference.ask({ task: 'submit', milliseconds: 1000, drafts: [theirs] })
  await checkSameRows(drafts, ours, theirs)
}

async function submitByProduct(browser, drafts) {
  await drafts.fill(perTurn)
  const rate = await ratePerSecond(browser.lines, turnMs, async (line) => {
    const draft = drafts.take()
    if (!draft) throw new Error('too few drafts were prepared')
    await browser.submit(line, draft)
  })
  return rate
}

async function submitByHand(reference, drafts) {
  await drafts.fill(perTurn)
  const given = Array.from({ length: perTurn }, drafts.take)
  const { rate, left } = await reference.ask({ task: 'submit', milliseconds: turnMs, drafts: given })
  if (left === 0) throw new Error('too few drafts were prepared')
  drafts.giveBack(given.slice(0, left))
  return rate
}

async function commits(reference) {
  const rates = []
  for (let turn = 0; turn < 5; turn++)
    rates.push((await reference.ask({ task: 'commit', milliseconds: turnMs })).rate)
  return quartiles(rates)
}
