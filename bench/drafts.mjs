import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'

const tenantSlug = 'pref-aomori-u'

/**
 * A store of drafts of a procedure, the library card as a rule, that only need to be submitted: answers that are right, a
 * row for one file where the form asks for one, and a session that reaches each. They are made through SQL, many at a time
 * and not while anything is measured.
 */
export class Drafts {
  #client
  #procedure
  #form
  #slug
  #entries
  #batch
  #ready = []
  tenantId = ''
  tenantSlug = tenantSlug

  /** @param of slug of the procedure, entries of its draft (else of the library card), how many are made at a time */
  static async open(database, { procedure = 'library-card', entries, batch = 1000 } = {}) {
    const drafts = new Drafts()
    drafts.#slug = procedure
    drafts.#entries = entries
    drafts.#batch = batch
    drafts.#client = new Client(database)
    await drafts.#client.connect()
    await drafts.#readProcedure()
    return drafts
  }

  /** Takes a prepared draft; undefined when there are none left. */
  take = () => this.#ready.pop()

  giveBack(unused) {
    this.#ready.push(...unused)
  }

  /** Makes sure that at least so many are there. */
  async fill(count) {
    while (this.#ready.length < count) this.#ready.push(...(await this.#make()))
  }

  async query(text, values) {
    return (await this.#inTenant(() => this.#client.query(text, values))).rows
  }

  close = () => this.#client.end()

  async #readProcedure() {
    const found = await this.#client.query('select tenant_id from tenants where slug = $1', [tenantSlug])
    this.tenantId = found.rows[0].tenant_id
    const [row] = await this.query(
      `select p.procedure_id, p.version, v.content from procedures p
       join procedure_versions v using (tenant_id, procedure_id, version) where p.slug = $1`,
      [this.#slug],
    )
    this.#procedure = { procedureId: row.procedure_id, version: row.version }
    const fields = row.content.form.pages
      .flatMap((page) => page.sections)
      .flatMap((section) => section.fields)
    const fieldOf = (kind) => fields.find((field) => field.kind === kind)?.id
    this.#form = { file: fieldOf('attachment'), number: fieldOf('reference') }
  }

  async #inTenant(work) {
    await this.#client.query(`begin; select set_config('app.tenant', '${this.tenantId}', true)`)
    const result = await work()
    await this.#client.query('commit')
    return result
  }

  async #make() {
    const made = Array.from({ length: this.#batch }, () => ({
      id: randomUUID(),
      session: randomUUID(),
      token: randomBytes(32).toString('base64url'),
      attachment: randomUUID(),
    }))
    await this.#inTenant(() => this.#insert(made))
    return made.map(({ id, ...one }) => ({ ...one, draftId: id, ...this.#procedure, form: this.#form }))
  }

  async #insert(made) {
    const ids = made.map((one) => one.id)
    const sessions = made.map((one) => one.session)
    const hashes = made.map((one) => createHash('sha256').update(one.token).digest())
    const insert = (text, values) => this.#client.query(text, [this.tenantId, ...values])
    await insert(
      `insert into sessions (tenant_id, session_id, token_hash, created_at, seen_at)
       select $1::uuid, s, h, now(), now() from unnest($2::uuid[], $3::bytea[]) as made (s, h)`,
      [sessions, hashes],
    )
    await insert(
      `insert into session_reach (tenant_id, session_id, target_id, granted_at)
       select $1::uuid, s, d, now() from unnest($2::uuid[], $3::uuid[]) as made (s, d)`,
      [sessions, ids],
    )
    await insert(
      `insert into drafts (tenant_id, draft_id, procedure_id, version, email, entries, terms_version, agreed_at,
         created_at, saved_at, expires_at)
       select $1::uuid, d, $3, $4, 'hanako@example.jp', $5, 1, now(), now(), now(), now() + interval '30 days'
       from unnest($2::uuid[]) as made (d)`,
      [
        ids,
        this.#procedure.procedureId,
        this.#procedure.version,
        JSON.stringify(this.#entries ?? { [this.#form.number]: '0123456789' }),
      ],
    )
    if (!this.#form.file) return
    await insert(
      `insert into attachments (tenant_id, attachment_id, draft_id, field, name, type, size, sha256, storage_key, added_at)
       select $1::uuid, a, d, $4, '利用者カード.jpg', 'jpeg', 345678, sha256(d::text::bytea), $1::uuid || '/' || a, now()
       from unnest($2::uuid[], $3::uuid[]) as made (d, a)`,
      [ids, made.map((one) => one.attachment), this.#form.file],
    )
  }
}
