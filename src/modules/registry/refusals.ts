import { defineRefusals } from '../../kernel/refusal.ts';

export const registryRefusals = defineRefusals('registry', {
  traderCodeTaken: {
    status: 409,
    what: { ja: '輸出入者符号 {code} は登録済みです。', en: 'Trader code {code} is already registered.' },
    fix: {
      ja: '登録済みの事業者を使うか、枝番を変えてください。',
      en: 'Use the registered trader, or another branch number.',
    },
  },
  brokerCodeTaken: {
    status: 409,
    what: { ja: '利用者コード {code} は登録済みです。', en: 'Broker code {code} is already registered.' },
    fix: { ja: '別のコードを使ってください。', en: 'Use another code.' },
  },
  signInNameTaken: {
    status: 409,
    what: { ja: '利用者名 {name} は使われています。', en: 'The sign-in name {name} is taken.' },
    fix: { ja: '別の利用者名を選んでください。', en: 'Choose another name.' },
  },
  accountSideMissing: {
    status: 422,
    what: {
      ja: '役割 {role} には所属（事業者・通関業者・官署・銀行）が必要です。',
      en: 'Role {role} needs its trader, broker, office or bank.',
    },
    fix: { ja: '所属を1つ指定してください。', en: 'Name the one it belongs to.' },
  },
  accountSideUnknown: {
    status: 422,
    what: { ja: '所属「{side}」は登録されていません。', en: '“{side}” is not registered.' },
    fix: {
      ja: '先に登録するか、正しい識別子を指定してください。',
      en: 'Register it first, or give the identifier that it has.',
    },
  },
  accountHasNoSide: {
    status: 422,
    what: { ja: '役割 {role} には所属がありません。', en: 'Role {role} belongs to no side.' },
    fix: { ja: '所属を指定せずに登録してください。', en: 'Leave trader, broker, office and bank out.' },
  },
  ownAccount: {
    status: 409,
    what: { ja: '自分の利用者登録は停止できません。', en: 'You cannot close your own account.' },
    fix: { ja: '別の管理者に依頼してください。', en: 'Ask another administrator.' },
  },
  lastAdministrator: {
    status: 409,
    what: { ja: '「{name}」は最後の管理者です。', en: '“{name}” is the last administrator.' },
    fix: { ja: '先に別の管理者を登録してください。', en: 'Open an account for another administrator first.' },
  },
  accountNotInState: {
    status: 409,
    what: {
      ja: '利用者「{name}」は既に停止または再開されています。',
      en: 'Account “{name}” has already been closed or reopened.',
    },
    fix: { ja: '一覧で現在の状態を確認してください。', en: 'See its state in the list.' },
  },
  passwordNotCurrent: {
    status: 422,
    what: { ja: '現在のパスワードが違います。', en: 'This is not your present password.' },
    fix: {
      ja: '入力し直してください。忘れたときは管理者に再設定を依頼してください。',
      en: 'Type it again. If you have forgotten it, an administrator can set a new one.',
    },
  },
  passwordUnchanged: {
    status: 422,
    what: { ja: '新しいパスワードが現在のものと同じです。', en: 'The new password is the present one.' },
    fix: { ja: '別のパスワードを選んでください。', en: 'Choose another.' },
  },
  passwordShort: {
    status: 422,
    what: { ja: 'パスワードが {least} 文字より短いです。', en: 'The password is shorter than {least} characters.' },
    fix: {
      ja: '複数の単語からなる長いものを選んでください。',
      en: 'Choose a longer one; several unrelated words are good.',
    },
  },
  passwordCommon: {
    status: 422,
    what: {
      ja: 'パスワードがよく使われる単語と数字だけでできています。',
      en: 'The password is made of nothing but common words and numbers.',
    },
    fix: { ja: '推測されにくい単語を加えてください。', en: 'Use words that nobody would guess.' },
  },
  passwordMonotonous: {
    status: 422,
    what: {
      ja: 'パスワードに同じ文字や連続した文字が多すぎます。',
      en: 'The password repeats or counts through too few characters.',
    },
    fix: { ja: '文字の種類を増やしてください。', en: 'Use more different characters.' },
  },
  passwordLikeName: {
    status: 422,
    what: { ja: 'パスワードに利用者の名前が含まれています。', en: 'The password contains the name of its owner.' },
    fix: { ja: '名前を含まないものを選んでください。', en: 'Choose one without the name in it.' },
  },
});
