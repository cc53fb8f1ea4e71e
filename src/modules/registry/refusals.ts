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
      ja: '役割 {role} には所属（事業者・通関業者・官署）が必要です。',
      en: 'Role {role} needs its trader, broker or office.',
    },
    fix: { ja: '所属を1つ指定してください。', en: 'Name the one it belongs to.' },
  },
});
