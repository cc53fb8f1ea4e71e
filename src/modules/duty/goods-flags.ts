// Nothing silent: excises that the goods would bear, remedies at a stand-in rate, quotas that nobody has checked.
import type { TariffLine } from '../tariff/contract.ts';
import { brokenPriceBand, isQuotaLine, readConditionText } from '../tariff/contract.ts';
import type { AssessedItem, AssessmentReference, Flag } from './assessment.ts';
import { isExpectedOn } from './domain/excise/excise-class.ts';
import type { AppliedRemedy } from './domain/remedy/applied-remedy.ts';
import { doubtOfTaxClass } from './domain/tax-class-hints.ts';
import { claimsQuotaWithoutCertificate } from './quota-answers.ts';
import type { ItemToAssess } from './read-request.ts';

type Desk = { readonly reference: AssessmentReference; readonly assessed: AssessedItem | undefined };

export const goodsFlags = (item: ItemToAssess, pointer: string, { reference, assessed }: Desk): Flag[] => [
  ...priceBandFlags(item, pointer, { reference, assessed }),
  ...exciseFlags(item, pointer, reference),
  ...taxClassFlags(item, pointer, reference),
  ...remedyFlags(item, pointer, assessed?.remedies ?? NO_REMEDIES),
  ...quotaFlags(item, pointer, reference),
];

const NO_REMEDIES: readonly AppliedRemedy[] = [];

/** A code for onions of more than 73.70 yen a kilogram is free: not for those that are worth less. */
function priceBandFlags({ code, quantities }: ItemToAssess, pointer: string, { reference, assessed }: Desk): Flag[] {
  const line = lineOf(code, reference);
  if (line === undefined || assessed === undefined) return [];
  const { customsValue } = assessed;
  const band = brokenPriceBand(line, { customsValue, quantities, parameters: reference.parameters });
  if (band === undefined) return [];
  const words = {
    ja: `この品目番号は「${band}」に限られますが、価格と数量はこれに当たりません。品目番号を確認してください。`,
    en: `This code is for goods of another price (${readConditionText(band, 'en')}). Check code, value and quantity.`,
  };
  return [{ kind: 'price-band', pointer: `${pointer}/code`, words, detail: code }];
}

const lineOf = (code: string, { lines }: AssessmentReference): TariffLine | undefined =>
  Object.hasOwn(lines, code) ? lines[code] : undefined;

/** Codes of which some goods bear an excise: whether these do is the declarant's to say. */
function exciseFlags(item: ItemToAssess, pointer: string, { excises }: AssessmentReference): Flag[] {
  if (item.excises.length > 0 || item.otherExcises.length > 0) return [];
  const taxes = excises.filter((tax) => isExpectedOn(tax, item.code));
  if (taxes.length === 0) return [];
  const detail = [...new Set(taxes.map(({ kind }) => kind))].join(', ');
  return [{ kind: 'excise-expected', pointer: `${pointer}/excises`, words: WORDS.exciseExpected, detail }];
}

/** Use decides and the declarant knows it; a code that speaks against the class is only pointed out. */
function taxClassFlags(item: ItemToAssess, pointer: string, { taxClassHints }: AssessmentReference): Flag[] {
  const kind = taxClassHints && doubtOfTaxClass(item, taxClassHints);
  return kind ? [{ kind, pointer: `${pointer}/taxClass`, words: TAX_CLASS_WORDS[kind], detail: item.code }] : [];
}

const TAX_CLASS_WORDS = {
  'reduced-rate-doubtful': {
    ja: '軽減税率で計算しましたが、この品目番号の貨物は通常、飲食料品に当たりません。税率区分を確認してください。',
    en: 'Computed at the reduced rate, but goods of this code are as a rule no food or drink. Check the tax class.',
  },
  'reduced-rate-possible': {
    ja: '標準税率で計算しましたが、この品目番号の貨物は飲食料品（軽減税率）に当たる場合があります。税率区分を確認してください。',
    en: 'Computed at the standard rate, but goods of this code may be food at the reduced rate. Check the tax class.',
  },
} as const;

function remedyFlags({ exporter }: ItemToAssess, pointer: string, remedies: readonly AppliedRemedy[]): Flag[] {
  const invented = remedies
    .filter(({ isInvented }) => isInvented)
    .map(({ code: detail }): Flag => ({ kind: 'remedy-demonstration', pointer, words: WORDS.invented, detail }));
  const ofExporters = remedies.flatMap(({ code: detail, whose, isByExporter }): Flag[] => {
    const at = `${pointer}/exporter`;
    if (whose === 'exporter-missing') {
      return [{ kind: 'exporter-missing', pointer: at, words: WORDS.exporterMissing, detail }];
    }
    const isOther = whose === 'others' && exporter !== undefined && isByExporter;
    return isOther ? [{ kind: 'exporter-unnamed', pointer: at, words: WORDS.exporterUnnamed, detail }] : [];
  });
  return [...invented, ...ofExporters];
}

function quotaFlags(item: ItemToAssess, pointer: string, reference: AssessmentReference): Flag[] {
  const { quotas } = reference;
  const { quotaCertificate: certificate, code } = item;
  if (certificate !== undefined) {
    const standing = quotas !== undefined && Object.hasOwn(quotas, certificate) ? quotas[certificate] : undefined;
    const at = `${pointer}/quota/certificate`;
    if (standing === undefined) {
      const unverified: Flag = {
        kind: 'quota-unverified',
        pointer: at,
        words: WORDS.quotaUnverified,
        detail: certificate,
      };
      if (knowsQuota(item, lineOf(code, reference))) return [unverified];
      return [unverified, { kind: 'quota-without-effect', pointer: at, words: WORDS.quotaWithoutEffect, detail: code }];
    }
    return standing.isCritical
      ? [{ kind: 'quota-critical', pointer: at, words: WORDS.quotaCritical, detail: certificate }]
      : [];
  }
  const line = lineOf(code, reference);
  const isWithin = claimsQuotaWithoutCertificate(item) || (line !== undefined && isQuotaLine(line));
  return isWithin
    ? [{ kind: 'quota-certificate-missing', pointer: `${pointer}/quota`, words: WORDS.quotaMissing, detail: code }]
    : [];
}

const QUOTA_WORDS = /割当|限度数量|政令で定める数量/;

/** Does any rate of the line, or the line itself, stand under a quota? A rate given for trial speaks for itself. */
function knowsQuota({ dutyRate }: ItemToAssess, line: TariffLine | undefined): boolean {
  if (dutyRate !== undefined || line === undefined) return QUOTA_WORDS.test(dutyRate ?? '');
  if (isQuotaLine(line)) return true;
  return [line, ...line.variants].some(({ rates: { epa, ...columns } }) =>
    [...Object.values(columns), ...Object.values(epa)].some((printed) => QUOTA_WORDS.test(printed)),
  );
}

const WORDS = {
  exciseExpected: {
    ja: 'この品目には内国消費税（酒税・たばこ税・揮発油税・石油石炭税など）がかかる場合があります。該当するときは内国消費税の欄に数量などを入力してください。',
    en: 'Goods of this code may bear an excise. If they do, state them under excises.',
  },
  exporterMissing: {
    ja: '輸出者の入力がないため、個別に定めのない輸出者の税率で計算しました。',
    en: 'No exporter was named; computed at the rate of every other exporter.',
  },
  exporterUnnamed: {
    ja: 'この輸出者に個別の定めがないため、その他の輸出者の税率で計算しました。',
    en: 'The measure does not name this exporter; computed at the rate of every other exporter.',
  },
  invented: {
    ja: 'この措置または輸出者別の税率は体験用の架空のものです。実在しません。',
    en: 'This measure, or its rate for the exporter, is invented for the demonstration; there is none like it in law.',
  },
  quotaUnverified: {
    ja: '関税割当証明書は台帳で確認されていません。',
    en: 'The certificate of tariff quota is in no register.',
  },
  quotaWithoutEffect: {
    ja: 'この品目の税率に関税割当によるものはなく、証明書は税額に影響しません。品目番号を確認してください。',
    en: 'No rate of this code stands under a quota: the certificate changes nothing. Check the code.',
  },
  quotaCritical: {
    ja: '関税割当の枠はほぼ使い切られています。',
    en: 'The quota is nearly used up.',
  },
  quotaMissing: {
    ja: '関税割当の枠内の税率で計算しましたが、証明書の入力がありません。',
    en: 'Computed at the rate within the quota although no certificate was given.',
  },
} as const;
