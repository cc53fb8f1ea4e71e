import { parse } from 'yaml';
import * as z from 'zod';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import {
  findBrokerByCode,
  findTraderByCode,
  openFictionalAccount,
  registerBroker,
  registerTrader,
} from '../../modules/registry/index.ts';
import { isSignInNameTaken } from '../../platform/accounts.ts';
import type { Operation } from '../../platform/operation.ts';
import { perform, type System } from '../../platform/perform.ts';

const fileSchema = z.object({
  traders: z.array(z.object({ key: z.string(), code: z.string() }).loose()),
  brokers: z.array(z.object({ key: z.string(), code: z.string(), clients: z.array(z.string()) }).loose()),
  password: z.string(),
  accounts: z.array(
    z.object({
      signInName: z.string(),
      displayName: z.string(),
      role: z.string(),
      trader: z.string().optional(),
      broker: z.string().optional(),
      office: z.string().optional(),
      bank: z.string().optional(),
    }),
  ),
});

export type DemonstrationAccount = { signInName: string; displayName: string; role: string; password: string };

/** The people, and the bank's machine, printed at start. */
export function demonstrationAccounts(system: Pick<System, 'profile'>): DemonstrationAccount[] {
  const { accounts, password } = readFile(system);
  return accounts.map(({ signInName, displayName, role }) => ({ signInName, displayName, role, password }));
}

const readFile = (system: Pick<System, 'profile'>) =>
  fileSchema.parse(parse(system.profile.readText('demonstration/registry.yaml')));

const LOADER: Actor = systemActor('demonstration');

/**
 * Registers the fictional traders, brokers and people through the same operations an administrator uses. What is there
 * already is kept, so that a start that was cut off can be repeated.
 */
export async function loadDemonstrationRegistry(system: System): Promise<void> {
  const file = readFile(system);
  const traderIds = new Map<string, string>();
  for (const { key, ...trader } of file.traders) {
    const known = await findTraderByCode(system.db, trader.code);
    traderIds.set(key, known?.id ?? (await registered(system, registerTrader, trader)));
  }
  const brokerIds = new Map<string, string>();
  for (const { key, clients, ...broker } of file.brokers) {
    const clientTraderIds = clients.map((client) => traderIds.get(client));
    const known = await findBrokerByCode(system.db, broker.code);
    brokerIds.set(key, known?.id ?? (await registered(system, registerBroker, { ...broker, clientTraderIds })));
  }
  for (const { trader, broker, office, ...person } of file.accounts) {
    if (await isSignInNameTaken(system.db, person.signInName)) continue;
    await registered(system, openFictionalAccount, {
      ...person,
      password: file.password,
      ...(trader ? { traderId: traderIds.get(trader) } : {}),
      ...(broker ? { brokerId: brokerIds.get(broker) } : {}),
      ...(office ? { officeCode: office } : {}),
    });
  }
}

async function registered<I>(system: System, operation: Operation<I, { id: string }>, input: unknown): Promise<string> {
  return mustBe(await perform(system, operation, { actor: LOADER, input })).id;
}
