// Law 5 of the design: state is stored, history is kept, and the two are compared. This is the second way to the state:
// from nothing but the facts. A fact carries the numbers of its event; the state follows from the lifecycle.
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type DeclarationFlow, NO_TOTALS, readTotals, type TotalsText } from './declaration-record.ts';
import { type DeclarationCommand, type DeclarationState, nextState } from './lifecycle.ts';

type Data = { readonly [name: string]: unknown };
export type FactToFold = { readonly type: string; readonly data: Data };
type Patch = Partial<DeclarationFlow>;
type Fold = {
  readonly command: (data: Data) => DeclarationCommand;
  readonly patch: (data: Data, was: DeclarationFlow) => Patch;
};

const text = (data: Data, name: string): string => String(data[name]);
const day = (data: Data, name: string): PlainDate => text(data, name) as PlainDate;
const count = (data: Data, name: string): number => Number(data[name]);
const category = (data: Data): 1 | 2 | 3 => Number(data.category) as 1 | 2 | 3;
const numbered = (data: Data): Patch => ({
  version: count(data, 'version'),
  latestVersion: count(data, 'version'),
  branch: count(data, 'branch'),
});
const money = (data: Data): Patch => ({ ...numbered(data), totals: readTotals(data.totals as TotalsText) });
const always = (command: DeclarationCommand) => (): DeclarationCommand => command;

const FOLDS: Readonly<Record<string, Fold>> = {
  'declaration.edited': { command: always('edit'), patch: numbered },
  'declaration.queued': {
    command: always('queue'),
    patch: (data) => ({ queuedUntil: text(data, 'until'), condition: 'K' }),
  },
  'declaration.unqueued': { command: always('unqueue'), patch: () => ({ queuedUntil: null, condition: '' }) },
  'declaration.lodged': {
    command: (data) => text(data, 'command') as DeclarationCommand,
    patch: (data) => ({ ...money(data), ...lodging(data) }),
  },
  'declaration.preliminary-lodged': {
    command: always('lodge-preliminary'),
    patch: (data) => ({ ...money(data), ...lodging(data) }),
  },
  'declaration.changed': {
    command: always('change'),
    patch: (data) => ({ ...money(data), category: null, taxPaidOn: null }),
  },
  'declaration.channel-assigned': {
    command: (data) => `assign-category-${category(data)}`,
    patch: (data) => ({ category: category(data) }),
  },
  'declaration.category-raised': {
    command: always('raise-category'),
    patch: (data) => ({ category: category(data) }),
  },
  'declaration.examination-ended': { command: always('end-examination'), patch: () => ({}) },
  'declaration.tax-due': { command: always('mark-tax-due'), patch: () => ({}) },
  'declaration.tax-paid': {
    command: always('mark-tax-paid'),
    patch: (data) => ({ taxPaidOn: day(data, 'paidOn') }),
  },
  'declaration.goods-arrived': {
    command: always('record-arrival'),
    patch: (data) => ({ carriedInOn: day(data, 'carriedInOn') }),
  },
  'declaration.permitted': {
    command: always('permit'),
    patch: (data) => ({ permitNumber: text(data, 'permitNumber'), permittedOn: day(data, 'permittedOn') }),
  },
  'declaration.withdrawn': {
    command: always('withdraw'),
    patch: (data) => ({ withdrawalReason: text(data, 'reason') }),
  },
  'declaration.amended': {
    command: always('amend'),
    patch: (data, was) => ({ ...money(data), amendmentCount: was.amendmentCount + 1 }),
  },
  'declaration.reassessed': { command: always('reassess'), patch: money },
  'declaration.correction-requested': {
    command: always('request-correction'),
    patch: (data) => ({ latestVersion: count(data, 'version'), correction: 'requested' }),
  },
  'declaration.correction-accepted': {
    command: always('accept-correction'),
    patch: (data) => ({ ...money(data), correction: 'accepted' }),
  },
  'declaration.correction-rejected': {
    command: always('reject-correction'),
    patch: () => ({ correction: 'rejected' }),
  },
};

const lodging = (data: Data): Patch => ({
  condition: text(data, 'condition'),
  lodgedOn: day(data, 'lodgedOn'),
  queuedUntil: null,
  category: null,
});

/** The declaration as its first fact leaves it. */
function begin({ type, data }: FactToFold): DeclarationFlow {
  const fresh = freshFlow();
  if (type === 'declaration.registered') return { ...fresh, ...numbered(data) };
  if (type !== 'declaration.history-loaded') throw new Error(`A declaration cannot begin with ${type}`);
  return {
    ...fresh,
    ...money(data),
    state: 'PERMITTED',
    lodgedOn: day(data, 'lodgedOn'),
    permittedOn: day(data, 'permittedOn'),
    permitNumber: text(data, 'permitNumber'),
  };
}

export const freshFlow = (): DeclarationFlow => ({
  state: 'REGISTERED',
  branch: 0,
  version: 1,
  latestVersion: 1,
  condition: '',
  category: null,
  queuedUntil: null,
  lodgedOn: null,
  carriedInOn: null,
  taxPaidOn: null,
  permittedOn: null,
  permitNumber: null,
  withdrawalReason: null,
  amendmentCount: 0,
  correction: null,
  totals: NO_TOTALS,
  rowVersion: 1,
});

export function applyFact(was: DeclarationFlow, fact: FactToFold): DeclarationFlow {
  const fold = FOLDS[fact.type];
  if (fold === undefined) throw new Error(`No rule folds the fact ${fact.type}`);
  const command = fold.command(fact.data);
  const state: DeclarationState | undefined = nextState(was.state, command);
  if (state === undefined) throw new Error(`${command} is not allowed in ${was.state}`);
  return { ...was, ...fold.patch(fact.data, was), state, rowVersion: was.rowVersion + 1 };
}

/** Facts of one declaration, oldest first. Throws when they cannot have happened. */
export function foldFacts(facts: readonly FactToFold[]): DeclarationFlow {
  const [first, ...rest] = facts;
  if (first === undefined) throw new Error('A declaration without facts');
  return rest.reduce(applyFact, begin(first));
}
