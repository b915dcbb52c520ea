import type { Adapter, AdapterPayload } from 'oidc-provider'

const most = 500

/**
 * What one practice provider remembers of one kind of thing; gone with its process. Sessions are not remembered: whoever
 * practises is asked every time whom they want to be.
 */
export class KeptInMemory implements Adapter {
  private readonly kept = new Map<string, { payload: AdapterPayload; until: number }>()
  private readonly forgets: boolean

  constructor(name: string) {
    this.forgets = name === 'Session'
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
    if (this.forgets) return undefined
    const oldest = this.kept.keys().next().value
    if (this.kept.size >= most && oldest !== undefined) this.kept.delete(oldest)
    this.kept.set(id, {
      payload,
      until: expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY,
    })
    return undefined
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = this.kept.get(id)
    return found && found.until > Date.now() ? found.payload : undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.firstWhere(({ uid: one }) => one === uid)
  }

  async findByUserCode(): Promise<undefined> {
    return undefined
  }

  async consume(id: string): Promise<undefined> {
    const found = this.kept.get(id)
    if (found) found.payload.consumed = Math.floor(Date.now() / 1000)
    return undefined
  }

  async destroy(id: string): Promise<undefined> {
    this.kept.delete(id)
    return undefined
  }

  async revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [id, { payload }] of this.kept) if (payload.grantId === grantId) this.kept.delete(id)
    return undefined
  }

  private firstWhere(fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const { payload, until } of this.kept.values())
      if (until > Date.now() && fits(payload)) return payload
    return undefined
  }
}
