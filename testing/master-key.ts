/** The MASTER_KEY of every test: always the same, so that the templates' wrapped keys open. */
export const testMasterKey = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7 + 3)).toString(
  'base64',
)
