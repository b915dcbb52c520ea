import { compiled } from '../compiled.mjs'

/** The engine of forms as the server runs it. */
export async function engine() {
  // Read by the drawing library when it is loaded: what is measured is what is deployed.
  process.env.NODE_ENV = 'production'
  const { file, folder } = await compiled('bench/forms/long-form.tsx')
  return { module: await import(file), folder }
}
