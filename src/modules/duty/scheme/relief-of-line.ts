// Customs Tariff Act Art. 10 to 18; handbook 2.11: the relief claimed for one line at import.
import { decideRelief, type ReliefClaim, type ReliefDecision } from '../domain/relief/decide-relief.ts';
import { lawOfRelief, type ReliefArticle } from '../domain/relief/relief-article.ts';
import { schemeRefusals } from './refusals.ts';
import type { SchemeDesk } from './scheme-desk.ts';
import { traceRelief } from './trace-scheme.ts';
import type { Treatment } from './treatment.ts';

type Refusing = Exclude<ReliefDecision['kind'], 'granted'>;

export function reliefOf(
  index: number,
  { declaration, values, reference, refusals, flags }: SchemeDesk,
): Treatment | undefined {
  const item = declaration.items[index];
  const claim = item?.special.relief;
  if (item === undefined || claim === undefined) return undefined;
  const { reliefs } = reference.lowValue;
  const article = Object.hasOwn(reliefs, claim.article) ? reliefs[claim.article] : undefined;
  const customsValue = values[index]?.customsValue ?? 0n;
  const decision = decideRelief(claim, article, { customsValue, asOf: declaration.asOf });
  const pointer = `/items/${index}/relief`;
  if (decision.kind !== 'granted' || article === undefined) {
    const kind = decision.kind === 'granted' ? 'unknown' : decision.kind;
    refusals.push(refusalOf(kind, claim, { pointer, article, customsValue, day: declaration.asOf }));
    return undefined;
  }
  const law = lawOfRelief(article.code);
  flags.push({ kind: 'relief-unverified', pointer, words: UNVERIFIED, detail: article.code });
  const { share, consumptionTax } = decision;
  return {
    relief: { article: article.code, law, share, consumptionTax },
    steps: [traceRelief(article, law, claim)],
  };
}

type Where = {
  readonly pointer: string;
  readonly article: ReliefArticle | undefined;
  readonly customsValue: bigint;
  readonly day: string;
};

function refusalOf(kind: Refusing, claim: ReliefClaim, { pointer, article, customsValue, day }: Where) {
  const law = lawOfRelief(claim.article);
  const words = { law_ja: law.ja, law_en: law.en };
  switch (kind) {
    case 'unknown':
      return schemeRefusals.reliefUnknown(`${pointer}/article`, { article: claim.article });
    case 'not-at-import':
      return schemeRefusals.reliefNotAtImport(`${pointer}/article`, words);
    case 'share-missing':
      return schemeRefusals.reliefShareMissing(`${pointer}/sharePercent`, words);
    case 'share-out-of-range':
      return schemeRefusals.reliefShareOutOfRange(`${pointer}/sharePercent`);
    case 'exported-value-missing':
      return schemeRefusals.reliefExportedValueMissing(`${pointer}/exportedValueJpy`);
    case 'exported-value-above':
      return schemeRefusals.reliefAboveValue(`${pointer}/exportedValueJpy`, { value: customsValue });
    case 'exported-on-missing':
      return schemeRefusals.reliefExportDayMissing(`${pointer}/exportedOn`);
    case 'exported-after-import':
      return schemeRefusals.reliefExportDayAfter(`${pointer}/exportedOn`, { day });
    case 'too-late':
      return schemeRefusals.reliefTooLate(`${pointer}/exportedOn`, { months: article?.limitMonths ?? 0 });
  }
}

const UNVERIFIED = {
  ja: '減免税は申告された事実に基づく計算です。要件は税関が確認します。',
  en: 'The relief is computed from the facts stated; customs checks its conditions.',
};
