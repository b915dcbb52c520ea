import type { ComponentChildren, VNode } from 'preact'
import type { Scope } from '../../database/scope'
import type { Side } from '../../http/next'
import type { Visit } from '../../http/visit'
import type { FieldProblem } from '../../ui/error-summary/error-summary'
import type { Owner } from './passkey'

export type PasskeyPageProps = {
  scope: Scope
  visit: Visit
  title: string
  /** A page below the list of passkeys. */
  below?: boolean
  problems?: readonly FieldProblem[]
  children: ComponentChildren
}

/** 側: what is different for accounts and for staff; everything else about passkeys is the same. */
export type PasskeySide = {
  side: Side
  places: {
    list: 'passkeys' | 'staffPasskeys'
    one: 'passkey' | 'staffPasskey'
    options: 'passkeyOptions' | 'staffPasskeyOptions'
    proof: 'accountProof' | 'staffProof'
    home: 'account' | 'staffAccount'
  }
  lead: 'lead' | 'staffLead'
  back: 'back' | 'staffBack'
  /** Whose passkeys, and the names that their device shows. */
  person(scope: Scope): Promise<{ owner: Owner; login: string; name: string }>
  /** Whether who acts proved lately who they are, and it still counts in so many milliseconds (S11). */
  isProven(scope: Scope, ahead?: number): Promise<boolean>
  /** Holds the owner's row. @returns whether they can log in without any passkey */
  holdOtherWays(scope: Scope): Promise<boolean>
  /** What follows a change: an entry, a mail. */
  changed(scope: Scope, visit: Visit, what: 'added' | 'renamed' | 'removed'): Promise<void>
  Page(props: PasskeyPageProps): VNode
}
