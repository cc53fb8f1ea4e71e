import { systemActor } from '../../kernel/actor.ts';
import { addDays, addMonths } from '../../kernel/plain-date.ts';
import { legalDayOf } from '../../platform/clock.ts';
import { act } from '../simulation/doors.ts';
import type { Office } from '../simulation/office.ts';
import type { Importer } from '../simulation/trade-book.ts';

const AMOUNT = '200000000';
type Traders = { readonly traders: readonly { readonly id: string; readonly code: string }[] };
type Guarantees = { readonly guarantees: readonly unknown[] };

/** Two fictional importers have given comprehensive security: the one who signs in as `trader`, and another. */
export async function openGuarantees(office: Office): Promise<readonly Importer[]> {
  const { system, book, people } = office;
  const officer = people.get('officer') ?? systemActor('demonstration');
  const today = legalDayOf(system.clock.now(), system.profile.timeZone);
  const mine = book.importers.filter(({ declarants }) => declarants.includes('trader')).slice(0, 1);
  const other = book.importers.filter((importer) => !mine.includes(importer)).slice(0, 1);
  for (const importer of [...mine, ...other]) {
    const found = await act<Traders>(system, 'registry.find-traders', {
      actor: officer,
      input: { text: importer.code },
    });
    const trader = found.ok ? found.value.traders.find(({ code }) => code === importer.code) : undefined;
    if (!trader) continue;
    const given = await act<Guarantees>(system, 'guarantee.list', { actor: officer, input: { traderId: trader.id } });
    if (given.ok && given.value.guarantees.length > 0) continue;
    const security = { kind: 'COMPREHENSIVE', security: 'BANK', provider: 'Kakuu Bank (fictional)', amount: AMOUNT };
    const valid = { validFrom: addDays(today, -90), validTo: addMonths(today, 12) };
    await act(system, 'guarantee.register', { actor: officer, input: { traderId: trader.id, ...security, ...valid } });
  }
  return [...mine, ...other];
}
