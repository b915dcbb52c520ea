/** 登録情報からの入力: beside a question that the profile answered */
export const ja = { source: '登録情報から入力しました' }
