// Handbook 4.4: do goods originate under an agreement? Wholly obtained, or made of originating materials alone, or by
// the product-specific rule; cumulation first, tolerance last. Every alternative is judged, so that a reader sees the
// nearest.
import type { Words } from '../../../kernel/refusal.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import { type JudgeDesk, judgeRequirement } from './judge-requirement.ts';
import { type GoodsToJudge, sortMaterials, type Territory } from './origin-goods.ts';
import type { Alternative, ProductRule, Requirement, RuleBook } from './origin-rule.ts';

export type OriginCriterion = 'WO' | 'PE' | 'CTC' | 'RVC' | 'SP';

export type OriginFinding = {
  readonly originating: boolean;
  readonly criterion: OriginCriterion | null;
  /** Needed: materials of other parties (`ACU`), the tolerance (`DMI`). */
  readonly aids: readonly ('ACU' | 'DMI')[];
  readonly trace: readonly TraceStep[];
};

type Asked = { readonly rule: ProductRule; readonly book: RuleBook; readonly territory: Territory };

export function calculateOrigin(goods: GoodsToJudge, { rule, book, territory }: Asked): OriginFinding {
  const sorted = sortMaterials(goods, territory);
  const cumulated = sorted.cumulated.length > 0 ? (['ACU'] as const) : [];
  const whole = step('origin.wo', WHOLLY, book.law, goods.whollyObtained);
  if (goods.whollyObtained) return { originating: true, criterion: 'WO', aids: [], trace: [whole] };
  const isPure = goods.materials.length > 0 && sorted.nonOriginating.length === 0;
  const pure = step('origin.pe', EXCLUSIVELY, book.law, isPure);
  if (isPure) return { originating: true, criterion: 'PE', aids: cumulated, trace: [whole, pure] };
  const desk: JudgeDesk = { goods, sorted, territory, book };
  const judged = rule.any.map((alternative, n) => judgeAlternative(alternative, n, { desk, book }));
  const trace = [whole, pure, ...judged.map(({ trace: own }) => own)];
  const met = judged.find(({ met: isMet, byTolerance }) => isMet && !byTolerance) ?? judged.find((one) => one.met);
  if (met === undefined) return { originating: false, criterion: null, aids: [], trace };
  const tolerance = met.byTolerance ? (['DMI'] as const) : [];
  return { originating: true, criterion: met.criterion, aids: [...cumulated, ...tolerance], trace };
}

type Frame = { readonly desk: JudgeDesk; readonly book: RuleBook };

function judgeAlternative(alternative: Alternative, n: number, { desk, book }: Frame) {
  const judged = alternative.map((requirement) => ({ requirement, ...judgeRequirement(requirement, desk) }));
  const met = judged.every((one) => one.met);
  const trace: TraceStep = {
    rule: `origin.alternative.${n + 1}`,
    title: { ja: `選択肢${n + 1}`, en: `Alternative ${n + 1}` },
    law: book.law,
    inputs: [],
    result: resultOf(met),
    children: judged.map(({ requirement, met: isMet, inputs, byTolerance }) => ({
      rule: `origin.${requirement.kind}`,
      title: wordsOf(requirement),
      law: book.law,
      inputs,
      result: resultOf(isMet),
      ...(byTolerance ? { note: TOLERANCE } : {}),
    })),
  };
  return { met, byTolerance: met && judged.some((one) => one.byTolerance), criterion: criterionOf(alternative), trace };
}

/** What the proof would state: the value content where one was asked for, else the change, else the process. */
function criterionOf(alternative: Alternative): OriginCriterion {
  const kinds = alternative.map(({ kind }) => kind);
  if (kinds.includes('rvc') || kinds.includes('max-non-originating')) return 'RVC';
  if (kinds.includes('change')) return 'CTC';
  if (kinds.includes('process')) return 'SP';
  return kinds.includes('wholly-obtained') ? 'WO' : 'PE';
}

function wordsOf(requirement: Requirement): Words {
  switch (requirement.kind) {
    case 'wholly-obtained':
      return WHOLLY;
    case 'wholly-obtained-of': {
      const codes = requirement.codes.join(', ');
      return { ja: `${codes} の材料が完全生産品`, en: `Materials of ${codes} wholly obtained` };
    }
    case 'change': {
      const ja = { chapter: '類', heading: '項', subheading: '号' }[requirement.level];
      const except = requirement.except.join(', ');
      if (except === '') return { ja: `${ja}の変更`, en: `Change of ${requirement.level}` };
      return { ja: `${ja}の変更（${except} からを除く）`, en: `Change of ${requirement.level}, except from ${except}` };
    }
    case 'rvc':
      return requirement.method === 'build-down'
        ? { ja: '域内原産割合（控除方式）', en: 'Regional value content, build-down' }
        : { ja: '域内原産割合（積上げ方式）', en: 'Regional value content, build-up' };
    case 'max-non-originating':
      return { ja: '非原産材料の最大割合', en: 'Largest share without origin' };
    case 'process':
      return { ja: `加工工程（${requirement.process}）`, en: `Process (${requirement.process})` };
  }
}

const resultOf = (met: boolean): string => (met ? 'met' : 'not-met');
const step = (rule: string, title: Words, law: Words, met: boolean): TraceStep => ({
  rule,
  title,
  law,
  inputs: [],
  result: resultOf(met),
});

const WHOLLY = { ja: '完全生産品', en: 'Wholly obtained' };
const EXCLUSIVELY = { ja: '原産材料のみから生産', en: 'Made of originating materials alone' };
const TOLERANCE = {
  ja: '僅少の非原産材料の許容による。',
  en: 'Within the tolerance for small amounts without origin.',
};
