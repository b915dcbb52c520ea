let pressed = false
let waiting: (() => void)[] = []

/** Watches whether somebody is pressing the pointer just now. */
export function watchPresses(page: Document): void {
  page.addEventListener('pointerdown', () => {
    pressed = true
  })
  // The click follows in the same task.
  for (const end of ['pointerup', 'pointercancel']) page.addEventListener(end, () => setTimeout(released))
}

/**
 * Does what moves the page: at once, or when the press is over. Who leaves a box by pressing the next control would
 * otherwise see it go away under the finger, and the press would be lost.
 */
export function withoutPress(move: () => void): void {
  if (pressed) waiting.push(move)
  else move()
}

function released(): void {
  pressed = false
  const moves = waiting
  waiting = []
  for (const move of moves) move()
}
