// Nothing silent: excises that the goods would bear, remedies at a stand-in rate, quotas that nobody has checked.
import type { TariffLine } from '../tariff/contract.ts';
import { isQuotaLine } from '../tariff/contract.ts';
import type { AssessmentReference, Flag } from './assessment.ts';
import { isExpectedOn } from './domain/excise/excise-class.ts';
import { rateForExporter, remediesOn } from './domain/remedy/remedy.ts';
import { claimsQuotaWithoutCertificate } from './quota-answers.ts';
import type { ItemToAssess } from './read-request.ts';

export const goodsFlags = (item: ItemToAssess, pointer: string, reference: AssessmentReference): Flag[] => [
  ...exciseFlags(item, pointer, reference),
  ...remedyFlags(item, pointer, reference),
  ...quotaFlags(item, pointer, reference),
];

/** Codes of which some goods bear an excise: whether these do is the declarant's to say. */
function exciseFlags(item: ItemToAssess, pointer: string, { excises }: AssessmentReference): Flag[] {
  if (item.excises.length > 0 || item.otherExcises.length > 0) return [];
  const taxes = excises.filter((tax) => isExpectedOn(tax, item.code));
  if (taxes.length === 0) return [];
  const detail = [...new Set(taxes.map(({ kind }) => kind))].join(', ');
  return [{ kind: 'excise-expected', pointer: `${pointer}/excises`, words: WORDS.exciseExpected, detail }];
}

function remedyFlags(
  { code, origin, exporter }: ItemToAssess,
  pointer: string,
  { remedies }: AssessmentReference,
): Flag[] {
  return remediesOn(remedies, { code, origin }).flatMap((remedy): Flag[] => {
    const { whose } = rateForExporter(remedy, exporter);
    const at = `${pointer}/exporter`;
    if (whose === 'exporter-missing') {
      return [{ kind: 'exporter-missing', pointer: at, words: WORDS.exporterMissing, detail: remedy.code }];
    }
    const isOther = whose === 'others' && exporter !== undefined && remedy.exporters.length > 0;
    return isOther
      ? [{ kind: 'exporter-unnamed', pointer: at, words: WORDS.exporterUnnamed, detail: remedy.code }]
      : [];
  });
}

function quotaFlags(item: ItemToAssess, pointer: string, { lines, quotas }: AssessmentReference): Flag[] {
  const { quotaCertificate: certificate, code } = item;
  if (certificate !== undefined) {
    const standing = quotas !== undefined && Object.hasOwn(quotas, certificate) ? quotas[certificate] : undefined;
    const at = `${pointer}/quota/certificate`;
    if (standing === undefined) {
      return [{ kind: 'quota-unverified', pointer: at, words: WORDS.quotaUnverified, detail: certificate }];
    }
    return standing.isCritical
      ? [{ kind: 'quota-critical', pointer: at, words: WORDS.quotaCritical, detail: certificate }]
      : [];
  }
  const line: TariffLine | undefined = Object.hasOwn(lines, code) ? lines[code] : undefined;
  const isWithin = claimsQuotaWithoutCertificate(item) || (line !== undefined && isQuotaLine(line));
  return isWithin
    ? [{ kind: 'quota-certificate-missing', pointer: `${pointer}/quota`, words: WORDS.quotaMissing, detail: code }]
    : [];
}

const WORDS = {
  exciseExpected: {
    ja: 'この品目には内国消費税がかかる場合があります。該当するときは excises に入力してください。',
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
  quotaUnverified: {
    ja: '関税割当証明書は台帳で確認されていません。',
    en: 'The certificate of tariff quota is in no register.',
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
