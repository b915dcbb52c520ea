import { Client } from 'pg'
import { Line, ratePerSecond } from '../client.mjs'
import { Drafts } from '../drafts.mjs'
import { startProduct } from '../product.mjs'
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
      await publish(product.database, slug, made.form)
      posts[side] = await poster(product, { slug, made, closing })
    }
    return await compare(posts)
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** The procedure's next version, with this form. */
async function publish(database, slug, form) {
  const owner = new Client({ ...database, user: 'madoguchi_owner' })
  await owner.connect()
  await owner.query(
    `with next as (
       insert into procedure_versions (tenant_id, procedure_id, version, content, published_at)
       select v.tenant_id, v.procedure_id, v.version + 1, jsonb_set(content, '{form}', $2::jsonb), now()
       from procedure_versions v join procedures p using (tenant_id, procedure_id, version) where slug = $1
       returning tenant_id, procedure_id, version)
     update procedures p set version = next.version from next
     where p.tenant_id = next.tenant_id and p.procedure_id = next.procedure_id`,
    [slug, JSON.stringify(form)],
  )
  await owner.end()
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
