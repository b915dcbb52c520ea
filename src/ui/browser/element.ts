import { shapes } from '../icon/shapes'

type Attributes = Record<string, string | number | boolean | undefined>
type Child = Node | string | undefined | false

/** An element with its attributes and children; `true` is an attribute without a value, `false` none. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false))
  return made
}

/** The drawing of an icon, as `Icon` makes it on the server. */
export function icon(name: keyof typeof shapes, size = 24): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const attributes = {
    class: 'icon',
    width: size,
    height: size,
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentcolor',
    'stroke-width': 1.75,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  }
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, String(value))
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}

/** A button that does something here, and sends nothing. */
export function button(
  look: string,
  children: Child[],
  press: () => void,
  more: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: look, ...more }, ...children)
  made.addEventListener('click', press)
  return made
}
