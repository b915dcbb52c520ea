/** Options as the server writes them: bytes are base64url. */
type Described = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] }
export type Options = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> &
  Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials' | 'extensions'> & {
    challenge: string
    user: Omit<PublicKeyCredentialUserEntity, 'id'> & { id: string }
    excludeCredentials: Described[]
    allowCredentials: Described[]
  }

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const described = (all: readonly Described[]): PublicKeyCredentialDescriptor[] =>
  all.map(({ id, ...rest }) => ({ ...rest, id: bytesOf(id) }))

function found(credential: Credential | null): PublicKeyCredential {
  if (!credential) throw new Error('no credential')
  return credential as PublicKeyCredential
}

/** Lets the device make a passkey. @returns its public part, as the server reads it */
export async function createIn(options: Options) {
  const { challenge, user, excludeCredentials, ...rest } = options
  const publicKey = {
    ...rest,
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: described(excludeCredentials),
  }
  const { id, rawId, type, response } = found(await navigator.credentials.create({ publicKey }))
  const made = response as AuthenticatorAttestationResponse
  return {
    id,
    rawId: textOf(rawId),
    type,
    response: {
      clientDataJSON: textOf(made.clientDataJSON),
      attestationObject: textOf(made.attestationObject),
      transports: made.getTransports?.() ?? [],
    },
  }
}

/** Lets the device show a passkey. @returns what it signed, as the server reads it */
export async function showIn(
  options: Options,
  how: Pick<CredentialRequestOptions, 'mediation' | 'signal'> = {},
) {
  const { challenge, allowCredentials, timeout, rpId, userVerification } = options
  const publicKey = {
    ...{ timeout, rpId, userVerification },
    challenge: bytesOf(challenge),
    allowCredentials: described(allowCredentials ?? []),
  }
  const { id, rawId, type, response } = found(await navigator.credentials.get({ ...how, publicKey }))
  const shown = response as AuthenticatorAssertionResponse
  return {
    id,
    rawId: textOf(rawId),
    type,
    response: {
      clientDataJSON: textOf(shown.clientDataJSON),
      authenticatorData: textOf(shown.authenticatorData),
      signature: textOf(shown.signature),
      userHandle: shown.userHandle ? textOf(shown.userHandle) : null,
    },
  }
}
