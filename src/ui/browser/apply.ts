import { AttachmentDrop } from './attachment-drop'
import { DraftForm } from './draft-form'

customElements.define('draft-form', DraftForm)
customElements.define('attachment-drop', AttachmentDrop)
