import { showBusyButtons } from './busy-buttons'
import { focusErrorSummary } from './error-focus'
import { CopyButton, PrintButton } from './page-buttons'

customElements.define('copy-button', CopyButton)
customElements.define('print-button', PrintButton)
showBusyButtons(document)
focusErrorSummary(document)
