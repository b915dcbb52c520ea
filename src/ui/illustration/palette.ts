/** Colours of the drawings, from the design tokens; they stay as they are in every theme. */
export const palette = {
  line: '#00316a',
  counter: '#ffdfca',
  air: '#dcf0ff',
  paleAir: '#f0f9ff',
  haze: '#c0e4ff',
  ridge: '#97d3ff',
  sun: '#ffe380',
  farHill: '#71c598',
  hill: '#2cac6e',
  leaf: '#9bd4b5',
  peach: '#ffc199',
  apple: '#ff7171',
  pencil: '#b3b3b3',
  white: '#ffffff',
} as const
