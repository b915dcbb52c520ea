import { AttachmentDrop } from '../../../ui/browser/attachment-drop'
import { DraftForm } from '../../../ui/browser/draft-form'
import { startLiveForm } from './live-form'

customElements.define('draft-form', DraftForm)
customElements.define('attachment-drop', AttachmentDrop)
startLiveForm()
