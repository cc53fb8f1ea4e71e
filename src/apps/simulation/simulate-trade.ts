import { addDays } from '../../kernel/plain-date.ts';
import { findTariffLines } from '../../modules/tariff/index.ts';
import { addMilliseconds, type Instant, legalDayOf } from '../../platform/clock.ts';
import type { System } from '../../platform/perform.ts';
import { liveDeclaration } from './live-declaration.ts';
import { accountOf, makeContent } from './make-content.ts';
import type { Office } from './office.ts';
import { openOffice } from './open-office.ts';

export type Simulation = {
  readonly declarations: number;
  readonly seed: number;
  /** Legal days that the trade is spread over, back from the system's now. */
  readonly days: number;
  readonly progress: (done: number, of: number) => void;
};

export type Simulated = { readonly registered: number; readonly refusals: ReadonlyMap<string, number> };

const MORNING = 8 * 60 + 30;
const EVENING = 17 * 60;

/**
 * Fills the database with fictional trade through the same operations that people use, at the pace of an office: same
 * seed, same shipments. What is unfinished when the clock reaches now stays unfinished, as on any morning.
 */
export async function simulateTrade(system: System, asked: Simulation): Promise<Simulated> {
  const { office, clock } = await openOffice(system, asked);
  const until = system.clock.now();
  const counted = { registered: 0, tried: 0 };
  for (const at of momentsOf(office, { ...asked, until })) {
    office.timeline.plan(at, async () => {
      counted.tried += 1;
      if (await startShipment(office, { seed: asked.seed, serial: counted.tried })) counted.registered += 1;
      asked.progress(counted.tried, asked.declarations);
    });
  }
  await office.timeline.run(until, clock.set);
  return { registered: counted.registered, refusals: office.refusals };
}

/** Office hours of open days, some days busier than others; the last moments lie a little before now. */
function momentsOf(office: Office, { declarations, days, until }: Simulation & { until: Instant }): Instant[] {
  const { random, hours, system } = office;
  const today = legalDayOf(until, system.profile.timeZone);
  const open = hours.openDays(addDays(today, -days), addDays(today, -1));
  return Array.from({ length: declarations }, () => {
    const at = hours.at(random.pick(open), random.between(MORNING, EVENING));
    return addMilliseconds(at, random.between(0, 59_999));
  }).sort();
}

/** One shipment of one importer, from now on. */
export async function startShipment(
  office: Office,
  { seed, serial }: { readonly seed: number; readonly serial: number },
): Promise<boolean> {
  const { random, book, people, system } = office;
  const importer = random.pick(book.importers);
  const declarant = people.get(random.pick(importer.declarants));
  if (!declarant) return false;
  const day = legalDayOf(system.clock.now(), system.profile.timeZone);
  const lines = await findTariffLines(
    system.db,
    importer.goods.map(({ code }) => code),
    day,
  );
  const name = `${String(seed).padStart(3, '0')}${String(serial).padStart(6, '0')}`;
  const content = makeContent(book, { importer, day, serial: name, lines }, random);
  const isPreliminary = random.chance(0.06);
  const isEarly = isPreliminary || random.chance(0.2);
  const receipt = await liveDeclaration(office, {
    declarant,
    content,
    account: accountOf(importer),
    isPreliminary,
    arrivesAfterMinutes: isEarly ? [600, 3000] : [1, 20],
    planned: new Set(),
  });
  return receipt !== null;
}
