import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { DeclarationState, Receipt } from '../../modules/declaration/index.ts';
import { findTariffLines } from '../../modules/tariff/index.ts';
import { addMilliseconds, type Instant, legalDayOf } from '../../platform/clock.ts';
import type { System } from '../../platform/perform.ts';
import { accountOf, makeContent } from '../simulation/make-content.ts';
import { attempt, type Office } from '../simulation/office.ts';
import { openOffice } from '../simulation/open-office.ts';

const MINUTE = 60_000;
const ACTS_AT_MOST = 120;

/** How many declarations of each kind wait on the desks when the demonstration opens. */
const WANTED: readonly (readonly [kind: Kind, count: number])[] = [
  ['draft', 5],
  ['registered', 4],
  ['preliminary', 3],
  ['not-arrived', 3],
  ['debit', 8],
  ['demand', 5],
];
type Kind = 'draft' | 'registered' | 'preliminary' | 'not-arrived' | 'debit' | 'demand' | 'queued';

/** States that must be on the desks; more is lodged until they are. */
const NEEDED: readonly (readonly [DeclarationState, number])[] = [
  ['CAT2', 10],
  ['CAT3', 6],
];

/** The work of this morning, in every state that an office knows. Acts a minute apart, the last one just now. */
export async function fillMorning(
  system: System,
  seed: number,
): Promise<{ readonly refusals: ReadonlyMap<string, number> }> {
  const { office, clock } = await openOffice(system, { seed, days: 7 });
  const now = system.clock.now();
  const midnight = office.hours.at(legalDayOf(now, system.profile.timeZone), 1);
  let acts = 0;
  const nextMoment = (): void => {
    const at: Instant = addMilliseconds(now, (acts - ACTS_AT_MOST) * MINUTE);
    clock.set(at < midnight ? midnight : at);
    acts += 1;
  };
  const states = new Map<DeclarationState, number>();
  const count = (receipt: Receipt | null): void => {
    if (receipt) states.set(receipt.state, (states.get(receipt.state) ?? 0) + 1);
  };
  for (const [kind, wanted] of WANTED) {
    for (let made = 0; made < wanted; made += 1) {
      nextMoment();
      count(await prepare(office, { kind, serial: acts, seed }));
    }
  }
  const isShort = () => NEEDED.some(([state, wanted]) => (states.get(state) ?? 0) < wanted);
  while (isShort() && acts < ACTS_AT_MOST - 4) {
    nextMoment();
    count(await prepare(office, { kind: 'demand', serial: acts, seed }));
  }
  for (let made = 0; made < 2; made += 1) {
    nextMoment();
    await prepare(office, { kind: 'queued', serial: acts, seed });
  }
  return { refusals: office.refusals };
}

type Preparing = { readonly kind: Kind; readonly serial: number; readonly seed: number };

async function prepare(office: Office, { kind, serial, seed }: Preparing): Promise<Receipt | null> {
  const { random, book, people, system } = office;
  // Whoever signs in for the first time as `trader` finds work of their own: the first draft is theirs.
  const own = serial === 1 ? book.importers.find(({ declarants }) => declarants.includes('trader')) : undefined;
  const importer = own ?? random.pick(book.importers);
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
  if (kind === 'queued') return queue(office, { actor, content });
  const planned = kind === 'preliminary' ? { ...content, plannedOn: day } : content;
  const input = { content: planned, lodge: kind !== 'registered', condition: kind === 'preliminary' ? 'Z' : '' };
  const receipt = await attempt<Receipt>(office, 'declaration.register', { actor, input });
  if (!receipt || kind === 'registered' || kind === 'preliminary' || kind === 'not-arrived') return receipt;
  return attempt<Receipt>(office, 'declaration.record-goods-arrival', { actor, input: { id: receipt.id } });
}

const paymentOf = (kind: Kind, account: string) =>
  kind === 'debit' || kind === 'not-arrived'
    ? { paymentMethod: 'R', paymentAccount: account }
    : { paymentMethod: 'MPN' };

/** Sent before the office opened, or after it closed: waits for the opening when there is still one to wait for. */
async function queue(office: Office, { actor, content }: { actor: Actor; content: unknown }) {
  const input = { content, lodge: true, condition: 'K' };
  return attempt<Receipt>(office, 'declaration.register', { actor, input });
}
