// Nothing silent: what deserves a look although the claim stands.
import { compare, decimal, multiply, parseDecimal } from '../../kernel/decimal.ts';
import { mustBe } from '../../kernel/result.ts';
import type { ClaimFlag, ClaimQuestion, DecidedClaim } from './claim-question.ts';
import { differentialFlags } from './differential.ts';

export function claimFlags(question: ClaimQuestion, decided: DecidedClaim): ClaimFlag[] {
  const { pointer, claim } = question;
  const { graceUntil } = decided.standing;
  const flags: (ClaimFlag | undefined)[] = [
    exporterNumber(question, decided),
    graceUntil === null ? undefined : { kind: 'ldc-grace', pointer, words: GRACE, detail: graceUntil },
    decided.openEpa
      ? { kind: 'epa-not-compared', pointer, words: NOT_COMPARED, detail: decided.cell.printed }
      : undefined,
    claim.consignment === 'transhipped-without-evidence'
      ? { kind: 'consignment-waived', pointer: `${pointer}/consignment`, words: CONSIGNMENT, detail: claim.consignment }
      : undefined,
  ];
  const proofCode = claim.proof !== 'assumed' ? claim.proof?.goodsCode : undefined;
  if (decided.codes?.kind === 'question') {
    const at = `${pointer}/proof/goodsCode`;
    flags.push({ kind: 'proof-code-question', pointer: at, words: OTHER_EDITION, detail: proofCode ?? '' });
  }
  return [...flags.filter((flag) => flag !== undefined), ...differentialFlags(question, decided.differential)];
}

const STATEMENTS: readonly string[] = ['STATEMENT', 'SELF_EXPORTER'];

/** Handbook 4.2: above a value the statement must name the exporter's registered number. */
function exporterNumber(
  { pointer, claim: { proof }, totalCustomsValue, exchangeOf }: ClaimQuestion,
  { standing: { agreement } }: DecidedClaim,
): ClaimFlag | undefined {
  const above = agreement.exporterNumberAbove;
  if (above === null || proof === undefined || proof === 'assumed') return undefined;
  if (!STATEMENTS.includes(proof.kind.trim().toUpperCase()) || proof.exporterNumber?.trim()) return undefined;
  const rate = exchangeOf(above.currency);
  const limit = rate && multiply(mustBe(parseDecimal(above.amount)), rate);
  if (limit && compare(decimal(totalCustomsValue), limit) <= 0) return undefined;
  const detail = `${above.amount} ${above.currency}`;
  const at = `${pointer}/proof/exporterNumber`;
  return limit === undefined
    ? { kind: 'exporter-number-unclear', pointer: at, words: UNCLEAR, detail }
    : { kind: 'exporter-number-needed', pointer: at, words: EXPORTER, detail };
}

const OTHER_EDITION = {
  ja: '証明の品目番号と申告の品目番号の対応が相関表にありません。職員が確認します。',
  en: 'No recorded change of the nomenclature leads from the code on the proof to this one; an officer decides.',
};
const GRACE = {
  ja: '後発開発途上国を卒業した国の猶予期間中の適用です。',
  en: 'Applied in the grace after the country left the list of least developed countries; until the day given.',
};
const NOT_COMPARED = {
  ja: '協定税率の税額を計算できず、一般特恵との比較は確認が必要です。',
  en: 'The rate of an agreement could not be computed; check that it is not equal to or below the general preference.',
};
const CONSIGNMENT = {
  ja: '少額のため積送基準の証拠は不要です。',
  en: 'No evidence of direct consignment is asked for at this value.',
};
const UNCLEAR = {
  ja: '為替相場がないため、登録輸出者番号（REX等）が必要な価額か判定できません。',
  en: 'No exchange rate tells whether the value is above that at which the exporter’s registered number is needed.',
};
const EXPORTER = {
  ja: 'この価額を超える申告書面には登録輸出者番号（REX等）が必要です。',
  en: 'Above this value the statement must name the exporter’s registered number (such as REX).',
};
