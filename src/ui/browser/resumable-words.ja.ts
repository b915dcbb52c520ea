/** 画面の言葉 of a file that goes on after a cut line. */
export const ja = {
  cut: (sent: string, all: string) => `通信が切れました。つながりしだい、続きから送ります（${sent}／${all}）`,
  goesOn: (name: string) => `${name} を続きから送信しています`,
}
