// Customs Act Art. 3 proviso; Temporary Tariff Measures Act Art. 8-2; handbook 4.1, 4.5, checklist 4.6 (1) and (8): is
// a country in an agreement on a day, and in which column of the schedule do its goods stand. Each party has its own
// days.
import type { CountryCode } from '../../../kernel/country-code.ts';
import { addDays, addMonths, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Agreement, OriginReference, Party } from './origin-reference.ts';

export type StandingQuestion = {
  readonly agreement: string;
  readonly origin: CountryCode;
  readonly asOf: PlainDate;
  /** Nine digits; empty when the goods do not matter. */
  readonly code: string;
  /** Years that the treatment may go on after a country left the list of least developed countries. */
  readonly graceYears: number;
};

export type Standing =
  | { readonly kind: 'not-a-party' }
  | { readonly kind: 'not-yet'; readonly from: PlainDate }
  | { readonly kind: 'ended'; readonly to: PlainDate }
  | { readonly kind: 'excluded'; readonly beginning: string }
  | {
      readonly kind: 'in-force';
      readonly agreement: Agreement;
      readonly party: Party;
      readonly since: PlainDate;
      /** Set while a graduated country still has the treatment: its last day. */
      readonly graceUntil: PlainDate | null;
    };

const MONTHS_A_YEAR = 12;

export function standingOf(reference: OriginReference, question: StandingQuestion): Standing {
  const found = placesOf(reference, question).map((place) => standingIn(place, question));
  const inForce = found.find(({ kind }) => kind === 'in-force');
  return inForce ?? found[0] ?? { kind: 'not-a-party' };
}

type Place = { readonly agreement: Agreement; readonly party: Party };

/** A least developed country is a developing country, too: it stands in the general scheme by rule. */
function placesOf({ agreements, parties }: OriginReference, { agreement, origin }: StandingQuestion): Place[] {
  return agreements
    .filter((one) => one.agreement === agreement)
    .flatMap((one) => {
      const columns = one.kind === 'gsp' ? agreements.filter(({ kind }) => kind !== 'epa') : [one];
      const keys = columns.map(({ column }) => column);
      return parties
        .filter(({ column, country }) => country === origin && keys.includes(column))
        .map((party) => ({ agreement: one, party }));
    });
}

function standingIn({ agreement, party }: Place, { asOf, code, graceYears }: StandingQuestion): Standing {
  const [, since] = [agreement.from, party.from].sort() as [PlainDate, PlainDate];
  if (asOf < since) return { kind: 'not-yet', from: since };
  const isOwn = party.column === agreement.column;
  const grace = isOwn && party.graduated !== null ? graceEnd(party, party.graduated, graceYears) : null;
  const ends = [agreement.to, party.to, grace].filter((day) => day !== null).sort();
  const [to] = ends;
  if (to !== undefined && to < asOf) return { kind: 'ended', to };
  const beginning = party.excludedCodes.find((start) => code.startsWith(start));
  if (beginning !== undefined) return { kind: 'excluded', beginning };
  const isGraduated = grace !== null && party.graduated !== null && party.graduated <= asOf;
  return { kind: 'in-force', agreement, party, since, graceUntil: isGraduated ? grace : null };
}

/** The order may name a day; the Act says "up to" so many years, which is the upper limit used without one. */
const graceEnd = ({ graceEnds }: Party, graduated: PlainDate, years: number): PlainDate =>
  graceEnds ?? addDays(addMonths(graduated, years * MONTHS_A_YEAR), -1);

/** Every agreement in which goods of this origin stand on the day, each once. */
export function listStandings(
  reference: OriginReference,
  question: Omit<StandingQuestion, 'agreement'>,
): Extract<Standing, { kind: 'in-force' }>[] {
  const codes = [...new Set(reference.agreements.map(({ agreement }) => agreement))];
  return codes.flatMap((agreement) => {
    const standing = standingOf(reference, { ...question, agreement });
    return standing.kind === 'in-force' ? [standing] : [];
  });
}
