import { defineRefusals } from '../../kernel/refusal.ts';
import { PROOF_TEXTS } from './refusals-proof.ts';

const PREFERENCE_LAW = {
  ja: '関税法 第3条ただし書・関税暫定措置法 第8条の2',
  en: 'Customs Act, Art. 3 proviso; Temporary Tariff Measures Act, Art. 8-2',
};
const PAPERS_LAW = { ja: '関税法施行令 第61条', en: 'Customs Act Enforcement Order, Art. 61' };
const ADVISE_FIX = {
  ja: '使える協定は「特恵の助言」（origin advise）で確認できます。特恵を使わないときは claim を外してください。',
  en: 'See which agreements can be used with “origin advise”, or leave the claim out.',
};

export const originRefusals = defineRefusals('origin', {
  ...PROOF_TEXTS,
  agreementUnknown: {
    status: 422,
    law: PREFERENCE_LAW,
    what: { ja: '協定「{agreement}」は登録されていません。', en: 'The agreement “{agreement}” is not known.' },
    fix: { ja: '次のいずれかを指定してください: {known}', en: 'Give one of: {known}.' },
  },
  notAParty: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '原産国 {origin} は {agreement} の対象国ではありません。',
      en: 'Origin {origin} is not a party to, or beneficiary of, {agreement}.',
    },
    fix: ADVISE_FIX,
  },
  notInForce: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '{agreement} は {origin} について {day} 時点で未発効です（{from} から）。',
      en: '{agreement} is not in force for {origin} on {day}; it applies from {from}.',
    },
    fix: ADVISE_FIX,
  },
  preferenceEnded: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '{origin} に対する {agreement} の適用は {to} で終わりました。',
      en: '{agreement} ended for {origin} on {to}.',
    },
    fix: ADVISE_FIX,
  },
  codeExcluded: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '{origin} の品目 {code} は {agreement} の対象から除かれています（{beginning}）。',
      en: 'Code {code} of {origin} is excluded from {agreement} ({beginning}).',
    },
    fix: ADVISE_FIX,
  },
  differentialNotUsed: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '{agreement} の税率は国により異ならないため、この項目は使えません。',
      en: 'The rates of {agreement} do not differ by country; there is nothing to state here.',
    },
    fix: { ja: 'differential を外してください。', en: 'Leave differential out.' },
  },
  differentialCountryUnknown: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '{country} はこの日 {agreement} の締約国ではありません。',
      en: '{country} is not a party to {agreement} on the day.',
    },
    fix: { ja: '協定上の原産国を確認してください。', en: 'Check the country of origin under the agreement.' },
  },
  differentialTestFailed: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '輸出国の付加価値割合 {given}% は、この品目に必要な {least}% に足りません。',
      en: 'The exporting country adds {given} % of the value; these goods need {least} %.',
    },
    fix: {
      ja: '最も多くの原産材料を提供した締約国を country に指定するか、最も高い税率（highest）を選んでください。',
      en: 'Name the party that contributed most originating materials as country, or choose the highest rate.',
    },
  },
  differentialContributorsMissing: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '材料を提供した締約国が示されていません。',
      en: 'The parties whose materials are in the goods are not named.',
    },
    fix: {
      ja: 'contributors に締約国を挙げるか、全締約国の最高税率（highest）を選んでください。',
      en: 'Name them as contributors, or choose the highest rate of all parties.',
    },
  },
  differentialNotComputed: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '{country} の税率（{rate}）による税額を比べられないため、最も高い税率を決められません。',
      en: 'The duty at the rate of {country} ({rate}) cannot be compared, so the highest cannot be told.',
    },
    fix: {
      ja: '協定上の原産国を country に指定するか、特恵の主張を外してください。',
      en: 'Name the country of origin under the agreement, or leave the claim out.',
    },
  },
  rateNone: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '品目 {code} には {agreement} の税率（{column} 欄）がありません。',
      en: 'Code {code} has no rate of {agreement} (column {column}).',
    },
    fix: ADVISE_FIX,
  },
  gspCoveredByEpa: {
    status: 422,
    law: { ja: '関税暫定措置法 第8条の2', en: 'Temporary Tariff Measures Act, Art. 8-2' },
    what: {
      ja: '{origin} の品目 {code} には協定 {column} の同等以下の税率があるため、一般特恵は使えません。',
      en: 'For {code} of {origin} the agreement rate {column} is equal or lower, so the general preference is closed.',
    },
    fix: { ja: '協定税率を主張してください。', en: 'Claim the rate of the agreement instead.' },
  },
  consignmentUnproven: {
    status: 422,
    law: PAPERS_LAW,
    what: {
      ja: '第三国を経由しましたが、積送基準を満たす証拠がありません。',
      en: 'The goods came through a third country without evidence of direct consignment.',
    },
    fix: {
      ja: '通し船荷証券（through-bill）か非加工証明（non-manipulation）を用意するか、特恵の主張を外してください。',
      en: 'Provide a through bill of lading or a certificate of non-manipulation, or leave the claim out.',
    },
  },
  claimWithSimplified: {
    status: 422,
    law: { ja: '関税定率法 第3条の3', en: 'Customs Tariff Act, Art. 3-3' },
    what: {
      ja: '簡易税率を適用する申告では特恵を主張できません。',
      en: 'A preference cannot be claimed on a declaration under the simplified tariff.',
    },
    fix: {
      ja: '申告全体で簡易税率をやめる（scheme を general にする）か、claim を外してください。',
      en: 'Give the simplified tariff up for the whole declaration (scheme “general”), or leave the claim out.',
    },
  },
  calculationMalformed: {
    status: 422,
    what: { ja: 'この値では計算できません（{detail_ja}）。', en: 'This cannot be calculated with ({detail_en}).' },
    fix: { ja: '値を確認してください。', en: 'Check the value.' },
  },
  ruleUnknown: {
    status: 422,
    law: PREFERENCE_LAW,
    what: {
      ja: '{agreement} の品目別規則に {code} はまだ登録されていません。',
      en: 'The rules of {agreement} kept here do not yet cover {code}.',
    },
    fix: {
      ja: '協定の附属書（品目別規則）で確認してください。',
      en: 'Look the product-specific rule up in the annex of the agreement.',
    },
  },
});
