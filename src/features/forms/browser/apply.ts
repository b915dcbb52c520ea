import { AttachmentDrop } from '../../../ui/browser/attachment-drop'
import { DraftForm } from '../../../ui/browser/draft-form'
import { PostcodeBox } from '../../../ui/browser/postcode-box'
import { showEchoes } from './live-echo'
import { startLiveForm } from './live-form'

customElements.define('draft-form', DraftForm)
customElements.define('attachment-drop', AttachmentDrop)
customElements.define('postcode-box', PostcodeBox)
showEchoes(document)
startLiveForm()
