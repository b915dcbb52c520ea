export const ja = {
  agree: (label: string) => `${label}に同意する`,
  agreed: '同意する',
  missing: (label: string) => `${label}に同意するときは、チェックを入れてください。`,
  missingTick: (label: string) => `${label}にチェックを入れてください。`,
  unknown: (label: string) => `${label}のチェックを読み取れませんでした。もう一度チェックを入れてください。`,
}
