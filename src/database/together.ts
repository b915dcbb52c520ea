/**
 * Waits for statements that were sent together, so that they need one way to the database and not one each. They run in
 * the order in which they were sent. Where one fails, the rest is waited for too: nothing may be left on the way when the
 * connection is given back.
 * @throws the first failure
 */
export async function together(...sent: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
