import { build, isBuilt } from '../tools/build.mjs'

/** The journeys try what runs: a build that is older than the sources is made anew. */
export default async function buildFirst(): Promise<void> {
  if (isBuilt()) return
  const { code, output } = await build()
  if (code !== 0) throw new Error(`the build failed\n${output}`)
}
