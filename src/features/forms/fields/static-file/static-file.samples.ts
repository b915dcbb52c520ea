import type { KindSamples } from '../kind'
import type { staticFile } from './static-file'

export const samples: KindSamples<typeof staticFile> = {
  field: { id: 'consent-form', kind: 'staticFile', label: '保護者の同意書', download: '保護者同意書.xlsx' },
  good: [],
  bad: [],
}
