// Customs Tariff Act Art. 3-3 (simplified tariff), 14 item 18 (10,000 yen) and 10 to 18 (reliefs); handbook 2.11,
// 3.1, 3.2. The limits look at the whole declaration, so this is decided once for it, before any line is computed.
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { TraceStep } from '../../../kernel/trace.ts';
import type { LineValue } from '../../valuation/contract.ts';
import type { AssessmentReference, Flag } from '../assessment.ts';
import { testLimit } from '../domain/low-value/value-for-limit.ts';
import type { DeclarationToAssess } from '../read-request.ts';
import { deMinimisOf } from './de-minimis.ts';
import { PLAIN_ITEM } from './read-scheme.ts';
import { reliefOf } from './relief-of-line.ts';
import type { SchemeDesk } from './scheme-desk.ts';
import { sellerOf } from './seller-of-line.ts';
import { simplifiedOf } from './simplified.ts';
import { traceDeMinimis, traceSimplified } from './trace-scheme.ts';
import type { SchemeAnswer, Treatment } from './treatment.ts';
import { yenParameter } from './yen-parameter.ts';

export type SchemeDecision = {
  readonly treatments: readonly (Treatment | undefined)[];
  readonly answer: SchemeAnswer | undefined;
  readonly flags: readonly Flag[];
  readonly steps: readonly TraceStep[];
};

const NOTHING: SchemeDecision = { treatments: [], answer: undefined, flags: [], steps: [] };

export function decideScheme(
  declaration: DeclarationToAssess,
  values: readonly LineValue[],
  reference: AssessmentReference,
): Result<SchemeDecision> {
  const plain = declaration.scheme === 'general' && declaration.items.every(({ special }) => special === PLAIN_ITEM);
  if (plain) return ok(NOTHING);
  const desk: SchemeDesk = { declaration, values, reference, refusals: [], flags: [] };
  const limited = limitOf(desk);
  const treatments = declaration.items.map((_, index) => treatmentOf(index, limited.answer, desk));
  if (desk.refusals.length > 0) return refused(...desk.refusals);
  return ok({ treatments, ...limited, flags: desk.flags });
}

function limitOf(desk: SchemeDesk): Pick<SchemeDecision, 'answer' | 'steps'> {
  const { declaration, values, reference } = desk;
  const { scheme, linkedValue } = declaration;
  if (scheme === 'general') return { answer: undefined, steps: [] };
  const limit = yenParameter(reference.parameters, LIMITS[scheme]);
  const test = testLimit(values, linkedValue, limit);
  if (scheme === 'simplified') {
    const answer: SchemeAnswer = { asked: scheme, applied: scheme, value: test.value, limit };
    return { answer, steps: [traceSimplified(test, linkedValue)] };
  }
  const applied = test.within ? 'de-minimis' : 'general';
  return {
    answer: { asked: scheme, applied, value: test.value, limit },
    steps: [traceDeMinimis(test, linkedValue)],
  };
}

const LIMITS = {
  simplified: 'threshold.simplified-tariff',
  'de-minimis-check': 'threshold.de-minimis',
} as const;

function treatmentOf(index: number, answer: SchemeAnswer | undefined, desk: SchemeDesk): Treatment | undefined {
  const relief = reliefOf(index, desk);
  const parts: Treatment[] = [];
  if (relief) parts.push(relief);
  if (answer?.applied === 'simplified') push(parts, simplifiedOf(index, answer, relief !== undefined, desk));
  if (answer?.applied === 'de-minimis' && !relief) push(parts, deMinimisOf(index, desk));
  push(parts, sellerOf(index, desk));
  if (parts.length === 0) return undefined;
  return Object.assign({}, ...parts, { steps: parts.flatMap(({ steps }) => steps) }) as Treatment;
}

function push(parts: Treatment[], part: Treatment | undefined): void {
  if (part) parts.push(part);
}
