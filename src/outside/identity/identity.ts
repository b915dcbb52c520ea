/** 認証の提供者の設定: what a deployment or a tenant was given by an identity provider. */
export type ProviderSettings = {
  /** Compared exactly, also its trailing slash: GビズID's has one (`I2`, `O3`). */
  issuer: string
  clientId: string
  clientSecret: string
  /**
   * A private key as PKCS #8 PEM (RSA or P-256), for a provider that asks for a signed assertion instead of the
   * secret (`private_key_jwt`), as デジタル認証アプリ does.
   */
  clientKey?: string
  scopes: readonly string[]
  /** More parameters of the authorization request, e.g. `acr_values`; they never replace ours. */
  parameters?: Readonly<Record<string, string>>
  /** Whether the claims come from the userinfo endpoint, because the id_token holds none that are personal. */
  userinfo: boolean
}

/** What a browser is sent away with; `checks` stay here, tied to that browser, and are good once. */
export type BegunLogin = { url: string; checks: LoginChecks }

/** 256 bits each, base64url. */
export type LoginChecks = { state: string; nonce: string; codeVerifier: string }

/** 本人: who somebody is, as a provider says. Issuer and subject together name them, never an address (`O4`). */
export type ProvenIdentity = {
  issuer: string
  subject: string
  /** As the provider sent them; a profile (gbizid.ts …) turns them into values. */
  claims: Readonly<Record<string, unknown>>
}

export type LoginRequest = {
  redirectUri: string
  loginHint?: string
  /** `login` asks for the credentials even of somebody who has a session there. */
  prompt?: 'login' | 'select_account'
}

export type LoginReturn = {
  /** The address that the browser came back to; only its query counts. */
  callbackUrl: string | URL
  checks: LoginChecks
  redirectUri: string
}

export interface IdentityProviders {
  /**
   * Asks the provider how it is reached, and makes the address to send a browser to.
   * @throws {IdentityRefused | IdentityAway}
   */
  beginLogin(settings: ProviderSettings, request: LoginRequest): Promise<BegunLogin>
  /**
   * Who came back. Ends within five seconds in all.
   * @throws {IdentityRefused} when anything does not fit, {@link IdentityAway} when another try is worth while
   */
  finishLogin(settings: ProviderSettings, returned: LoginReturn): Promise<ProvenIdentity>
  /**
   * Asks the provider anew how it is reached, for whoever sets it up. Client id and secret show at a login only.
   * @throws {IdentityRefused | IdentityAway}
   */
  tryProvider(settings: ProviderSettings): Promise<void>
}

/** Why a login was refused; goes into the log as it is. */
export type IdentityRefusalReason =
  /** The person pressed 「キャンセル」 at the provider. */
  | 'access-denied'
  /** The provider came back with another error. */
  | 'error-answered'
  | 'wrong-state'
  /** The parts of the issuer, client or key that were set cannot be used. */
  | 'settings'
  /** An address inside, or plain http: nothing was sent there (`I7`). */
  | 'address-not-allowed'
  | 'redirected'
  | 'answer-too-large'
  | 'answer-not-understood'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-nonce'
  | 'wrong-subject'
  | 'wrong-time'
  | 'wrong-signature'
  /** The code was used, is too old or is not ours. */
  | 'code-refused'
  /** Client id, secret or key are not what the provider has. */
  | 'client-refused'

export type IdentityAbsence = 'unreachable' | 'too-slow' | 'failed'

/** This login does not fit. Holds no token, code or personal data, not even as a cause (`O7`). */
export class IdentityRefused extends Error {
  readonly reason: IdentityRefusalReason

  constructor(reason: IdentityRefusalReason) {
    super(`the identity provider's login was refused: ${reason}`)
    this.name = 'IdentityRefused'
    this.reason = reason
  }
}

/** The provider is down, slow or says that it failed; the login itself may be fine (`O6`). */
export class IdentityAway extends Error {
  readonly reason: IdentityAbsence

  constructor(reason: IdentityAbsence) {
    super(`the identity provider is away: ${reason}`)
    this.name = 'IdentityAway'
    this.reason = reason
  }
}
