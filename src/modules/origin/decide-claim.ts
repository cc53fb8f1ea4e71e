// Customs Act Art. 3 proviso, Enforcement Order Art. 61, Temporary Tariff Measures Act Art. 8-2; handbook 4.6: whether
// a claimed preference may be applied to a line. Pure; the same in the trader's browser and at lodging. A preference
// is never applied without a claim, and a claim that fails is refused, never quietly dropped.
import { findParameter } from '../../kernel/parameters.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { checkProof, codesOf, kindsAllowed, type ProofQuestion } from './check-proof.ts';
import { claimFlags } from './claim-flags.ts';
import {
  type ClaimDecision,
  type ClaimQuestion,
  graceYearsOn,
  HS_EDITION,
  type InForce,
  waiverOn,
} from './claim-question.ts';
import { decideDifferential } from './differential.ts';
import type { Differential } from './differential-found.ts';
import { agreementOf, type OriginReference } from './domain/origin-reference.ts';
import { type PreferenceCell, preferentialCell } from './domain/preferential-rate.ts';
import { listStandings, type Standing, standingOf } from './domain/standing.ts';
import { originRefusals as no } from './refusals.ts';
import { traceClaim } from './trace-claim.ts';

export function decideClaim(question: ClaimQuestion, reference: OriginReference): Result<ClaimDecision> {
  const { claim, origin, asOf, code, parameters, pointer } = question;
  const agreement = agreementOf(reference, claim.agreement);
  if (agreement === undefined) {
    const known = [...new Set(Object.values(reference.aliases))].join(', ');
    return refused(no.agreementUnknown(`${pointer}/agreement`, { agreement: claim.agreement, known }));
  }
  const graceYears = graceYearsOn(parameters);
  const standing = standingOf(reference, { agreement, origin, asOf, code, graceYears });
  if (standing.kind !== 'in-force') {
    return refused(notStanding(standing, question, agreement), ...(question.simplified ? [simplified(pointer)] : []));
  }
  return decideStanding(question, standing, reference);
}

function decideStanding(question: ClaimQuestion, standing: InForce, reference: OriginReference): Result<ClaimDecision> {
  const { pointer, code, origin, claim, totalCustomsValue, parameters, asOf } = question;
  const { agreement, party } = standing;
  const differential = decideDifferential(question, { standing, reference });
  const cell = differential.ok ? cellOf(question, standing, differential.value) : undefined;
  const waived = totalCustomsValue <= waiverOn(parameters);
  const kinds = kindsAllowed({ agreement, party });
  const refusals: Refusal[] = [];
  if (question.simplified) refusals.push(simplified(pointer));
  if (!differential.ok) refusals.push(...differential.refusals);
  else if (cell === undefined) {
    const where = { code, agreement: agreement.agreement, column: agreement.column };
    refusals.push(no.rateNone(`${pointer}/agreement`, where));
  }
  const covering = cell && agreement.kind === 'gsp' ? epaAtMost(cell, question, reference) : undefined;
  if (covering?.closes) {
    refusals.push(no.gspCoveredByEpa(`${pointer}/agreement`, { origin, code, column: covering.column }));
  }
  const hsEdition = findParameter(parameters, HS_EDITION)?.value ?? '';
  const paper: ProofQuestion = { reference, agreement, party, origin, code, asOf, hsEdition, pointer };
  refusals.push(...proofRefusals(question, { paper, waived, kinds }));
  if (claim.consignment === 'transhipped-without-evidence' && !waived) {
    refusals.push(no.consignmentUnproven(`${pointer}/consignment`));
  }
  if (refusals.length > 0 || cell === undefined || !differential.ok) return refused(...refusals);
  const needed = !waived;
  const codes = claim.proof && claim.proof !== 'assumed' ? codesOf(claim.proof, paper) : undefined;
  const openEpa = covering?.closes === false;
  const decided = { standing, cell, needed, kinds, hsEdition, openEpa, differential: differential.value, codes };
  return ok({
    agreement: agreement.agreement,
    name: agreement.name,
    column: cell.column,
    printed: cell.printed,
    law: agreement.law,
    proof: { needed, kinds, validityMonths: agreement.proofMonths },
    graceUntil: standing.graceUntil,
    flags: claimFlags(question, decided),
    trace: () => traceClaim(question, decided),
  });
}

const cellOf = (
  { cells }: ClaimQuestion,
  { agreement }: InForce,
  differential: Differential | undefined,
): PreferenceCell | undefined => (differential ? differential.cell : cells && preferentialCell(agreement, cells));

type Paper = { readonly paper: ProofQuestion; readonly waived: boolean; readonly kinds: readonly string[] };

function proofRefusals({ claim, pointer, parameters }: ClaimQuestion, { paper, waived, kinds }: Paper): Refusal[] {
  if (claim.proof === 'assumed') return [];
  if (claim.proof !== undefined) return checkProof(claim.proof, paper);
  if (waived) return [];
  const { agreement } = paper.agreement;
  return [no.proofMissing(`${pointer}/proof`, { agreement, limit: waiverOn(parameters), kinds: kinds.join(', ') })];
}

/** The general preference is closed where an agreement gives these goods the same duty or less (handbook 2.6, 4.5). */
function epaAtMost(
  gsp: PreferenceCell,
  { cells, origin, asOf, code, parameters, amountOf }: ClaimQuestion,
  reference: OriginReference,
): { readonly column: string; readonly closes: boolean } | undefined {
  const own = amountOf(gsp);
  const standings = listStandings(reference, { origin, asOf, code, graceYears: graceYearsOn(parameters) });
  const epas = standings.flatMap(({ agreement }) => {
    const cell = agreement.kind === 'epa' && cells ? preferentialCell(agreement, cells) : undefined;
    return cell ? [cell] : [];
  });
  const compared = epas.map((cell) => ({ column: cell.column, amount: amountOf(cell) }));
  const lower = compared.find(({ amount }) => own !== undefined && amount !== undefined && amount <= own);
  if (lower) return { column: lower.column, closes: true };
  const open = compared.find(({ amount }) => own === undefined || amount === undefined);
  return open && { column: open.column, closes: false };
}

const simplified = (pointer: string): Refusal => no.claimWithSimplified(pointer);

function notStanding(
  standing: Exclude<Standing, { kind: 'in-force' }>,
  { origin, asOf, code, pointer }: ClaimQuestion,
  agreement: string,
): Refusal {
  const at = `${pointer}/agreement`;
  switch (standing.kind) {
    case 'not-a-party':
      return no.notAParty(at, { origin, agreement });
    case 'not-yet':
      return no.notInForce(at, { origin, agreement, day: asOf, from: standing.from });
    case 'ended':
      return no.preferenceEnded(at, { origin, agreement, to: standing.to });
    case 'excluded':
      return no.codeExcluded(at, { origin, agreement, code, beginning: standing.beginning });
  }
}
