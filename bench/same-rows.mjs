const queries = {
  applications: 'select * from applications where draft_id = $1',
  revisions: 'select * from revisions where draft_id = $1',
  drafts: 'select * from drafts where draft_id = $1',
  attachments: 'select * from attachments where draft_id = $1',
  session_reach: `select r.* from session_reach r join applications a on a.application_id = r.target_id
    where a.draft_id = $1`,
  happenings: 'select h.* from happenings h join applications a using (application_id) where a.draft_id = $1',
  job: `select j.name, j.data, j.policy, j.retry_limit, j.retry_delay, j.retry_backoff, j.retry_delay_max,
      j.expire_seconds, j.deletion_seconds, j.heartbeat_seconds, j.keep_until, j.start_after
    from pgboss.job j join applications a on a.application_id::text = j.data -> 'data' ->> 'applicationId'
    where a.draft_id = $1`,
}

/**
 * The comparison means something only while the reference writes what the product writes: as many rows in every table, the
 * same columns filled, and JSON of the same shape.
 * @throws {Error} naming the table that differs
 */
export async function checkSameRows(drafts, product, reference) {
  for (const [table, text] of Object.entries(queries)) {
    const shapes = []
    for (const { draftId } of [product, reference])
      shapes.push(JSON.stringify((await drafts.query(text, [draftId])).map(shapeOf)))
    if (shapes[0] !== shapes[1] || shapes[0] === '[]')
      throw new Error(`product and reference write different rows into ${table}:\n${shapes.join('\n')}`)
  }
}

/** Names and kinds of everything in a value; not what it says. */
function shapeOf(value) {
  if (value === null) return 'null'
  if (Buffer.isBuffer(value)) return `${value.length} bytes`
  if (value instanceof Date) return 'instant'
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object') return typeof value === 'string' ? `text ${value.length}` : typeof value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, shapeOf(one)]),
  )
}
