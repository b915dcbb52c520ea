import type { Sample } from '../gallery/sample'

const roles = [
  ['act', '操作'],
  ['link', 'リンク'],
  ['ink', '文字・見出し'],
  ['text', '文字・本文'],
  ['sub', '文字・補足'],
  ['field', '入力欄の線'],
  ['line', '区切り線'],
  ['ok-mark', '完了'],
  ['ng', '誤り'],
  ['warn-mark', '注意'],
  ['focus-ring', '焦点'],
  ['act-tint', '面・選ぶ'],
  ['sky', '面・空'],
  ['sand', '面・砂'],
  ['mist', '面・霧'],
  ['tenant', '自治体の色'],
  ['tenant-tint', '自治体の面'],
] as const

export const samples: Sample[] = roles.map(([role, title]) => ({
  name: `colour-${role}`,
  title: `${title} --${role}`,
  render: () => (
    <svg class="swatch" aria-hidden="true">
      <rect width="100%" height="100%" fill={`var(--${role})`} />
    </svg>
  ),
}))
