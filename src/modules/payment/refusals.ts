import { defineRefusals } from '../../kernel/refusal.ts';

const PAY_LAW = { ja: '関税法 第9条・第72条', en: 'Customs Act, Art. 9 and 72' };
const ELECTRONIC_LAW = { ja: '関税法 第9条の4', en: 'Customs Act, Art. 9-4' };

export const paymentRefusals = defineRefusals('payment', {
  paymentNumberUnknown: {
    status: 422,
    law: ELECTRONIC_LAW,
    what: {
      ja: '納付番号「{paymentNumber}」と確認番号の組合せに当たる納付はありません。',
      en: 'No payment is known under number “{paymentNumber}” with this confirmation number.',
    },
    fix: {
      ja: '納付番号通知の収納機関番号・納付番号・確認番号を確認してください。',
      en: 'Check institution, payment and confirmation number against the payment-number notice.',
    },
  },
  alreadyPaid: {
    status: 409,
    law: ELECTRONIC_LAW,
    what: {
      ja: '納付番号「{paymentNumber}」は既に納付済みです。',
      en: 'Payment “{paymentNumber}” is already settled.',
    },
    fix: { ja: '重ねて納付する必要はありません。', en: 'Nothing more is to be paid under this number.' },
  },
  chargeAccrues: {
    status: 409,
    law: { ja: '関税法 第12条', en: 'Customs Act, Art. 12' },
    what: {
      ja: '延滞税は、もとの税が納付されるまで日々増えます（現在 {amount} 円）。',
      en: 'This delinquency tax grows by the day until its tax is paid ({amount} yen so far).',
    },
    fix: {
      ja: '先に税を納付してください。延滞税の納付番号はその時に通知されます。',
      en: 'Pay the tax first; the payment number of the delinquency tax follows at once.',
    },
  },
  demandCancelled: {
    status: 409,
    law: ELECTRONIC_LAW,
    what: {
      ja: '納付番号「{paymentNumber}」は申告の変更または撤回により取り消されました。',
      en: 'Payment “{paymentNumber}” was cancelled because the declaration was changed or withdrawn.',
    },
    fix: {
      ja: '申告の画面で新しい納付番号を確認してください。',
      en: 'Look up the new payment number on the declaration.',
    },
  },
  amountShort: {
    status: 422,
    law: PAY_LAW,
    what: {
      ja: '納付額 {amount} 円は納付すべき額 {total} 円に足りません。',
      en: 'The amount of {amount} yen is less than the {total} yen due.',
    },
    fix: { ja: '{total} 円を一度に納付してください。', en: 'Pay {total} yen in one payment.' },
  },
  amountOver: {
    status: 422,
    law: PAY_LAW,
    what: {
      ja: '納付額 {amount} 円は納付すべき額 {total} 円を超えています。',
      en: 'The amount of {amount} yen is more than the {total} yen due.',
    },
    fix: { ja: '{total} 円を納付してください。', en: 'Pay exactly {total} yen.' },
  },
  noticeTextDiffers: {
    status: 409,
    what: {
      ja: '銀行「{bank}」の通知「{noticeId}」は、別の内容で受信済みです。',
      en: 'Notice “{noticeId}” of bank “{bank}” was already received with another content.',
    },
    fix: { ja: '新しい通知番号で送信してください。', en: 'Send another notice under a new number.' },
  },
  noticeOfAnotherBank: {
    status: 403,
    what: {
      ja: 'この利用者は銀行「{bank}」の通知を送れません。',
      en: 'This account does not speak for bank “{bank}”.',
    },
    fix: {
      ja: '自行の名称で送信するか、登録された銀行名を管理者に確認してください。',
      en: 'Send under the name of your own bank; the administrator knows the name that is registered.',
    },
  },
  accountUnknown: {
    status: 422,
    what: { ja: '口座「{accountNumber}」は登録されていません。', en: 'Account “{accountNumber}” is not registered.' },
    fix: { ja: '納税者本人の口座を選んでください。', en: 'Choose an account of the importer who owes the tax.' },
  },
  accountExists: {
    status: 409,
    what: { ja: '口座「{accountNumber}」は既にあります。', en: 'Account “{accountNumber}” exists already.' },
    fix: { ja: '別の口座番号を使ってください。', en: 'Use another account number.' },
  },
  balanceShort: {
    status: 422,
    what: {
      ja: '口座「{accountNumber}」の残高は {total} 円に足りません。',
      en: 'The balance of account “{accountNumber}” does not cover {total} yen.',
    },
    fix: { ja: '入金するか、別の口座を選んでください。', en: 'Top it up or choose another account.' },
  },
});
