import { Line, ratePerSecond } from '../client.mjs'
import { Drafts } from '../drafts.mjs'
import { startProduct } from '../product.mjs'
import { publish } from '../publish.mjs'
import { Browser } from '../submitting.mjs'
import { compare, turnMs } from '../turns.mjs'

/**
 * Whole requests at the front door: a page of the form is posted with one wrong answer, kept, judged, and comes back.
 * @param forms `{ form, entries }` of the case and of its reference, published as versions of two procedures
 * @returns what {@link compare} returns, in requests per second
 */
export async function measureRequests({ product: long, reference: short }) {
  const product = await startProduct()
  const closing = [() => product.stop()]
  try {
    const posts = {}
    for (const [side, slug, made] of [
      ['product', 'library-card', long],
      ['reference', 'recruitment-exam', short],
    ]) {
      const form = { content: `jsonb_set(content, '{form}', $2::jsonb)`, value: JSON.stringify(made.form) }
      await publish(product.database, { slug, ...form })
      posts[side] = await poster(product, { slug, made, closing })
    }
    return await compare(posts)
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** A turn of posting the page again and again, as its browser would. */
async function poster(product, { slug, made, closing }) {
  const drafts = await Drafts.open(product.database, { procedure: slug, entries: made.entries, batch: 1 })
  closing.push(() => drafts.close())
  await drafts.fill(1)
  const draft = drafts.take()
  const browser = await Browser.open(product, { tenantSlug: drafts.tenantSlug, draft, connections: 0 })
  const line = await Line.open(product)
  closing.push(() => line.close())
  const [page] = made.form.pages
  const wrong = { ...made.entries, q2: '数ではない' }
  const fields = Object.entries(wrong).flatMap(([name, entry]) =>
    [entry].flat().map((value) => [name, value]),
  )
  const body = new URLSearchParams([['page', page.id], ['action', 'next'], ...fields])
  return () => ratePerSecond([line], turnMs, () => browser.postPage(line, { draft, body }))
}
