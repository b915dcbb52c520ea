import { showBusyButtons } from './busy-buttons'
import { focusErrorSummary } from './error-focus'
import { CopyButton, PrintButton } from './page-buttons'

customElements.define('copy-button', CopyButton)
customElements.define('print-button', PrintButton)
showBusyButtons(document)
focusErrorSummary(document)

// Few pages have to do with passkeys; the others do not load what asks the device.
if (document.querySelector('passkey-form'))
  void import('./passkeys').then(({ PasskeyForm }) => customElements.define('passkey-form', PasskeyForm))
