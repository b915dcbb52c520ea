import { showBusyButtons } from './busy-buttons'
import { focusErrorSummary } from './error-focus'
import { CopyButton, PrintButton } from './page-buttons'
import { PasswordBox } from './password-box'

customElements.define('copy-button', CopyButton)
customElements.define('print-button', PrintButton)
customElements.define('password-box', PasswordBox)
showBusyButtons(document)
focusErrorSummary(document)

// Few pages have to do with passkeys; the others do not load what asks the device.
if (document.querySelector('passkey-form'))
  void import('./passkeys').then(({ PasskeyForm }) => customElements.define('passkey-form', PasskeyForm))
