import { defineRefusals } from '../../../kernel/refusal.ts';

const ASK_ISSUER = {
  ja: '発行者から計算書を取り直してください。',
  en: 'Get the receipt again from whoever issued it.',
};

/** Why a receipt is not believed. All of a receipt's faults are told at once. */
export const receiptRefusals = defineRefusals('duty', {
  receiptMalformed: {
    status: 422,
    what: {
      ja: '計算書のこの項目の形が正しくありません（{detail}）。',
      en: 'This field of the receipt does not have the required form ({detail}).',
    },
    fix: ASK_ISSUER,
  },
  receiptMemberTwice: {
    status: 422,
    what: {
      ja: '計算書に項目「{field}」が2回書かれています。',
      en: 'The receipt states the field “{field}” twice.',
    },
    fix: ASK_ISSUER,
  },
  receiptHashDiffers: {
    status: 422,
    what: {
      ja: '内容の要約値は {found} ですが、計算書には {stated} とあります。発行後に書き換えられています。',
      en: 'The contents hash to {found}, the receipt states {stated}: it was changed after it was issued.',
    },
    fix: ASK_ISSUER,
  },
  receiptSignatureWrong: {
    status: 422,
    what: {
      ja: '署名が計算書の内容または公開鍵と合いません。',
      en: 'The signature does not fit the contents or the public key of the receipt.',
    },
    fix: ASK_ISSUER,
  },
  receiptKeyOther: {
    status: 422,
    what: {
      ja: '計算書の公開鍵は、照合に用いた鍵（{held}）のものではありません。',
      en: 'The public key of the receipt is not the one it was held against ({held}).',
    },
    fix: {
      ja: '発行者の公開鍵を --key で指定するか、発行者に確認してください。',
      en: 'Give the issuer’s public key with --key, or ask the issuer.',
    },
  },
  receiptAnswerDiffers: {
    status: 422,
    what: {
      ja: '計算し直すと {found} になりますが、計算書には {stated} とあります。',
      en: 'Computed again it is {found}, the receipt states {stated}.',
    },
    fix: ASK_ISSUER,
  },
  receiptNotComputable: {
    status: 422,
    what: {
      ja: '計算書の入力と基準データからは計算できません: {reason}',
      en: 'Nothing can be computed from the input and reference data of the receipt: {reason}',
    },
    fix: ASK_ISSUER,
  },
});
