import type { Person } from './person'

/** The device that the browser runs on: it keeps passkeys, and its owner's finger is always there. */
export async function withDevice({ page }: Person): Promise<void> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  // A finger that is always there would choose at once what is offered in the field for the login.
  await page.addInitScript(() => {
    const { hash } = location
    if (hash !== '#in-the-field')
      PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })
}
