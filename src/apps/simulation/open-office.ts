import { systemActor } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/plain-date.ts';
import { getClosedDays } from '../../modules/rates/index.ts';
import { legalDayOf, manualClock } from '../../platform/clock.ts';
import type { System } from '../../platform/perform.ts';
import { act } from './doors.ts';
import { accountOf } from './make-content.ts';
import type { Office } from './office.ts';
import { findPeople } from './people.ts';
import { seededRandom } from './random.ts';
import { createTimeline } from './timeline.ts';
import { readTradeBook } from './trade-book.ts';
import { workHours } from './work-hours.ts';

export const DEMONSTRATION_BANK = '体験用銀行';
const BALANCE = '50000000000';
const CALENDAR_DAYS = 30;

/** A second system over the same database whose clock the simulation moves, and what its people work with. */
export async function openOffice(
  system: System,
  { seed, days }: { readonly seed: number; readonly days: number },
): Promise<{ office: Office; clock: ReturnType<typeof manualClock> }> {
  const clock = manualClock(system.clock.now());
  const today = legalDayOf(system.clock.now(), system.profile.timeZone);
  const closed = await getClosedDays(system.db, { from: addDays(today, -days - 1), to: addDays(today, CALENDAR_DAYS) });
  const office: Office = {
    system: { ...system, clock },
    book: readTradeBook(system.profile),
    people: await findPeople(system),
    random: seededRandom(seed),
    hours: workHours(system.profile.timeZone, closed),
    timeline: createTimeline(),
    refusals: new Map(),
  };
  await openBankAccounts(office);
  return { office, clock };
}

/** One account for each trader; an account that is open already stays as it is. */
async function openBankAccounts({ system, book, people }: Office): Promise<void> {
  const bank = systemActor('simulation');
  for (const importer of book.importers) {
    const declarant = people.get(importer.declarants[0] ?? '');
    if (!declarant) continue;
    type Traders = { readonly traders: readonly { readonly id: string; readonly code: string }[] };
    const found = await act<Traders>(system, 'registry.find-traders', {
      actor: declarant,
      input: { text: importer.code },
    });
    const trader = found.ok ? found.value.traders.find(({ code }) => code === importer.code) : undefined;
    if (!trader) continue;
    const account = { bank: DEMONSTRATION_BANK, accountNumber: accountOf(importer), traderId: trader.id };
    const input = { ...account, holder: importer.nameEn, balance: BALANCE };
    await act(system, 'payment.open-bank-account', { actor: bank, input });
  }
}
