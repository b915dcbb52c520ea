export const ja = { yes: 'はい', no: 'いいえ' }
