import { defineRefusals } from '../../../kernel/refusal.ts';

const QUOTA_LAW = {
  ja: '関税定率法 第9条の2、関税割当制度に関する政令',
  en: 'Customs Tariff Act, Art. 9-2; Order on the tariff-quota system',
};

export const quotaRefusals = defineRefusals('tariff', {
  quotaUnknown: {
    status: 404,
    law: QUOTA_LAW,
    what: { ja: '{day} 時点の関税割当「{quota}」はありません。', en: 'There is no tariff quota “{quota}” on {day}.' },
    fix: { ja: '関税割当の一覧から選んでください。', en: 'Choose one from the list of quotas.' },
  },
  quotaNotEnough: {
    status: 409,
    law: QUOTA_LAW,
    what: {
      ja: '割当可能な残りは {left} {unit} で、{asked} {unit} には足りません。',
      en: '{left} {unit} are left to be allotted, less than the {asked} {unit} asked for.',
    },
    fix: { ja: '数量を減らしてください。', en: 'Issue a smaller quantity.' },
  },
  quotaQuantityZero: {
    status: 422,
    what: { ja: '数量は0より大きくなければなりません。', en: 'The quantity must be above zero.' },
    fix: { ja: '正の数量を入力してください。', en: 'Give a quantity above zero.' },
  },
  quotaValidityOutside: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '有効期間は割当の期間（{from}〜{to}）の中になければなりません。',
      en: 'The certificate must be valid within the period of the quota, {from} to {to}.',
    },
    fix: { ja: '有効期間を直してください。', en: 'Correct the days.' },
  },
  certificateNumberTaken: {
    status: 409,
    what: { ja: '証明書番号「{number}」は既に使われています。', en: 'There is a certificate “{number}” already.' },
    fix: { ja: '別の番号を入力してください。', en: 'Give another number.' },
  },
  certificateHolderUnknown: {
    status: 422,
    what: { ja: '輸入者コード「{code}」は登録されていません。', en: 'There is no trader with the code “{code}”.' },
    fix: { ja: '登録済みの輸入者コードを入力してください。', en: 'Give the code of a registered trader.' },
  },
  certificateUnknown: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '関税割当証明書「{certificate}」は登録されていません。',
      en: 'There is no quota certificate “{certificate}”.',
    },
    fix: { ja: '証明書の番号を確かめてください。', en: 'Check the number on the certificate.' },
  },
  certificateOfAnother: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '関税割当証明書「{certificate}」は、この申告の輸入者に発給されたものではありません。',
      en: 'Quota certificate “{certificate}” was not issued to the importer of this declaration.',
    },
    fix: { ja: '輸入者自身の証明書を使ってください。', en: 'Use a certificate of the importer’s own.' },
  },
  certificateNotValid: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '証明書「{certificate}」の有効期間は {from}〜{to} で、{day} には使えません。',
      en: 'Certificate “{certificate}” is valid from {from} to {to}, not on {day}.',
    },
    fix: {
      ja: '有効な証明書を使うか、枠外の品目番号で申告してください。',
      en: 'Use a valid one, or declare out of quota.',
    },
  },
  certificateOtherGoods: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '証明書「{certificate}」は品目番号 {code} の貨物には使えません。',
      en: 'Certificate “{certificate}” does not cover goods of code {code}.',
    },
    fix: { ja: '品目番号と証明書の対象物品を確かめてください。', en: 'Check the code against the goods it names.' },
  },
  certificateUnitMissing: {
    status: 422,
    law: QUOTA_LAW,
    what: {
      ja: '証明書「{certificate}」は単位 {unit} で数えますが、その数量がありません。',
      en: 'Certificate “{certificate}” counts in {unit}; no quantity in it is given.',
    },
    fix: { ja: '単位 {unit} の数量を追加してください。', en: 'Add the quantity in {unit}.' },
  },
  certificateExhausted: {
    status: 409,
    law: QUOTA_LAW,
    what: {
      ja: '証明書「{certificate}」の残りは {remaining} {unit} で、{asked} {unit} には足りません。',
      en: 'Certificate “{certificate}” has {remaining} {unit} left, less than the {asked} {unit} asked for.',
    },
    fix: {
      ja: '残りの数量までを枠内とし、超える分は枠外の品目番号で別欄に申告してください。',
      en: 'Declare what is left within the quota, and the rest on a line of its own out of quota.',
    },
  },
});
