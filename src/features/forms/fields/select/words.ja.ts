export const ja = {
  nothingChosen: '選択してください',
}
