import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { DeclarationState, Receipt } from '../../modules/declaration/index.ts';
import { findTariffLines } from '../../modules/tariff/index.ts';
import { addMilliseconds, legalDayOf, millisecondsBetween } from '../../platform/clock.ts';
import type { System } from '../../platform/perform.ts';
import { accountOf, makeContent } from '../simulation/make-content.ts';
import { attempt, type Office } from '../simulation/office.ts';
import { openOffice } from '../simulation/open-office.ts';
import { getPerson } from '../simulation/people.ts';
import type { Importer } from '../simulation/trade-book.ts';
import { beginWork } from './begin-work.ts';
import { openGuarantees } from './guarantees.ts';
import { fillRights } from './rights.ts';

const MINUTE = 60_000;
const ACTS_AT_MOST = 130;

/** How many declarations of each kind wait on the desks when the demonstration opens. */
const WANTED: readonly (readonly [kind: Kind, count: number])[] = [
  ['draft', 5],
  ['registered', 4],
  ['preliminary', 3],
  ['not-arrived', 3],
  ['debit', 8],
  ['demand', 5],
  ['deferred', 3],
  ['monthly', 3],
];
type Kind =
  | 'draft'
  | 'registered'
  | 'preliminary'
  | 'not-arrived'
  | 'debit'
  | 'demand'
  | 'deferred'
  | 'monthly'
  | 'queued';

/** States that must be on the desks of the demonstration officer's own office; more is lodged there until they are. */
const NEEDED: readonly (readonly [DeclarationState, number])[] = [
  ['CAT2', 9],
  ['CAT3', 3],
];

/** The work of this morning, in every state that an office knows: acts a minute apart, the last one just now. */
export async function fillMorning(
  system: System,
  seed: number,
): Promise<{ readonly refusals: ReadonlyMap<string, number> }> {
  const { office, clock } = await openOffice(system, { seed, days: 7 });
  const now = system.clock.now();
  const midnight = office.hours.at(legalDayOf(now, system.profile.timeZone), 1);
  // Soon after midnight the day is too short for a minute between two acts.
  const step = Math.min(MINUTE, Math.floor(Math.max(0, millisecondsBetween(midnight, now)) / ACTS_AT_MOST));
  let acts = 0;
  const nextMoment = (): void => {
    clock.set(addMilliseconds(now, (acts - ACTS_AT_MOST) * step));
    acts += 1;
  };
  const secured = await openGuarantees(office);
  const states = new Map<DeclarationState, number>();
  const own = getPerson(office.people, 'officer').officeCode;
  const count = (lodged: Lodged | null): void => {
    if (lodged?.office === own) states.set(lodged.state, (states.get(lodged.state) ?? 0) + 1);
  };
  for (const [kind, wanted] of WANTED) {
    for (let made = 0; made < wanted; made += 1) {
      nextMoment();
      count(await prepare(office, { kind, serial: acts, seed, secured }));
    }
  }
  const isShort = () => NEEDED.some(([state, wanted]) => (states.get(state) ?? 0) < wanted);
  while (isShort() && acts < ACTS_AT_MOST - 15) {
    nextMoment();
    count(await prepare(office, { kind: 'demand', serial: acts, seed, at: own }));
  }
  await fillRights(office, nextMoment);
  for (let made = 0; made < 2; made += 1) {
    nextMoment();
    await prepare(office, { kind: 'queued', serial: acts, seed });
  }
  nextMoment();
  await beginWork(office);
  return { refusals: office.refusals };
}

type Lodged = { readonly state: DeclarationState; readonly office: string };
type Preparing = {
  readonly kind: Kind;
  readonly serial: number;
  readonly seed: number;
  /** Only importers who clear at this office, and there. */
  readonly at?: string | null;
  /** Who may put payment off. */
  readonly secured?: readonly Importer[];
};

async function prepare(
  office: Office,
  { kind, serial, seed, at = null, secured = [] }: Preparing,
): Promise<Lodged | null> {
  const { random, book, people, system } = office;
  // Whoever signs in for the first time as `trader` finds work of their own: the first draft is theirs.
  const own = serial === 1 ? book.importers.find(({ declarants }) => declarants.includes('trader')) : undefined;
  const isPutOff = kind === 'deferred' || kind === 'monthly';
  const among = isPutOff ? secured : at === null ? book.importers : importersAt(book.importers, at);
  const importer = own ?? random.pick(among);
  const actor = people.get(own ? 'trader' : random.pick(importer.declarants)) ?? systemActor('demonstration');
  const day = legalDayOf(system.clock.now(), system.profile.timeZone);
  const lines = await findTariffLines(
    system.db,
    importer.goods.map(({ code }) => code),
    day,
  );
  const name = `${seed}M${String(serial).padStart(4, '0')}`;
  const made = makeContent(book, { importer, day, serial: name, lines }, random);
  const { paymentAccount: _account, ...rest } = made;
  const content = { ...rest, ...paymentOf(kind, accountOf(importer)) };
  if (kind === 'draft') {
    const input = { content, title: `${importer.nameEn} ${name}` };
    await attempt(office, 'declaration.start-draft', { actor, input });
    return null;
  }
  const lodged = (receipt: Receipt | null): Lodged | null => receipt && { ...receipt, office: content.office };
  if (kind === 'queued') return lodged(await queue(office, { actor, content }));
  const planned = kind === 'preliminary' ? { ...content, plannedOn: day } : content;
  const input = { content: planned, lodge: kind !== 'registered', condition: kind === 'preliminary' ? 'Z' : '' };
  const receipt = await attempt<Receipt>(office, 'declaration.register', { actor, input });
  if (!receipt || kind === 'registered' || kind === 'preliminary' || kind === 'not-arrived') return lodged(receipt);
  const arrival = { actor, input: { id: receipt.id } };
  return lodged(await attempt<Receipt>(office, 'declaration.record-goods-arrival', arrival));
}

const importersAt = (importers: readonly Importer[], code: string): Importer[] =>
  importers.flatMap((importer) => {
    const places = importer.places.filter(({ office }) => office === code);
    return places.length > 0 ? [{ ...importer, places }] : [];
  });

function paymentOf(kind: Kind, account: string) {
  if (kind === 'debit' || kind === 'not-arrived') return { paymentMethod: 'R', paymentAccount: account };
  if (kind === 'deferred') return { paymentMethod: 'DEFER' };
  return { paymentMethod: kind === 'monthly' ? 'MONTHLY' : 'MPN' };
}

/** Sent before the office opened, or after it closed: waits for the opening when there is still one to wait for. */
async function queue(office: Office, { actor, content }: { actor: Actor; content: unknown }) {
  const input = { content, lodge: true, condition: 'K' };
  return attempt<Receipt>(office, 'declaration.register', { actor, input });
}
