import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

const base64url = z.string().regex(/^[\w-]+$/)
const credential = { id: base64url.max(1400), rawId: base64url, type: z.literal('public-key') }

const made = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(8).default([]),
  }),
})

const shown = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
})

const clientData = z.object({ challenge: z.string(), crossOrigin: z.boolean().default(false) })

/** Longer than any authenticator's answer without an attestation. */
const longest = 16_000

function parsedJson(text: string): unknown {
  if (text.length > longest) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a browser sends of a new passkey, or null: only its shape was looked at. */
export function madeFrom(text: string): RegistrationResponseJSON | null {
  const { success, data } = made.safeParse(parsedJson(text))
  return success ? { ...data, clientExtensionResults: {} } : null
}

/** What a browser sends of a passkey that was shown, or null: only its shape was looked at. */
export function shownFrom(text: string): AuthenticationResponseJSON | null {
  const { success, data } = shown.safeParse(parsedJson(text))
  if (!success) return null
  const { userHandle, ...response } = data.response
  return {
    ...data,
    response: userHandle ? { ...response, userHandle } : response,
    clientExtensionResults: {},
  }
}

/** The challenge that an answer says it answers; null where a frame of another site asked. */
export function challengeIn({ response }: { response: { clientDataJSON: string } }): string | null {
  const text = Buffer.from(response.clientDataJSON, 'base64url').toString('utf8')
  const { success, data } = clientData.safeParse(parsedJson(text))
  return success && !data.crossOrigin ? data.challenge : null
}
