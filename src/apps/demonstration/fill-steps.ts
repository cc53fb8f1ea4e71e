import { parse } from 'yaml';
import { systemActor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { loadHistoricalDeclarations } from '../../modules/declaration/index.ts';
import { loadRiskRules } from '../../modules/risk/index.ts';
import { loadPastRulings } from '../../modules/ruling/index.ts';
import { perform, type System } from '../../platform/perform.ts';
import { addToSetting, getSetting } from '../../platform/settings.ts';
import { findPeople } from '../simulation/people.ts';
import { simulateTrade } from '../simulation/simulate-trade.ts';
import { fillMorning } from './morning.ts';
import { loadDemonstrationRegistry } from './registry.ts';

type Say = (line: string) => void;

/** What has been filled so far: kept after each step, so that a start that was cut off goes on where it stopped. */
type Marker = { readonly basics?: true; readonly trade?: number; readonly morning?: true; readonly rulings?: true };

const MARKER = 'demonstration';
const DECLARATIONS = 400;
const DAYS = 90;
const SEED = 2026;
const KEEP_EVERY = 20;

export async function fillStepByStep(system: System, say: Say): Promise<void> {
  const marker = await readMarker(system);
  if (marker.morning) return;
  const started = performance.now();
  if (!(await loadDemonstrationBasics(system, say))) return;
  await fillRulings(system);
  await fillTrade(system, say);
  if (!(await readMarker(system)).morning) {
    const { refusals } = await fillMorning(system, SEED + 1);
    warnOf(system, refusals);
    await keepMarker(system, { morning: true });
  }
  say(`The demonstration office is ready (${((performance.now() - started) / 1000).toFixed(1)} s).`);
}

/**
 * People, traders, selection rules and the three printed records. Answers false, and does nothing, in a database that
 * already belongs to others.
 */
export async function loadDemonstrationBasics(system: System, say: Say): Promise<boolean> {
  const { basics } = await readMarker(system);
  if (basics) return true;
  const people = await findPeople(system);
  if (people.size > 0 && !people.has('trader')) return false;
  say('Registering the fictional traders, brokers and people …');
  await loadDemonstrationRegistry(system);
  await loadRules(system);
  const input: unknown = parse(system.profile.readText('demonstration/historical.yaml'));
  mustBe(await perform(system, loadHistoricalDeclarations, { actor: systemActor('demonstration'), input }));
  await keepMarker(system, { basics: true });
  return true;
}

async function loadRules({ db, profile, clock }: System): Promise<void> {
  const about = { now: clock.now(), by: 'demonstration' };
  for (const file of ['risk/rules.yaml', 'demonstration/risk-rules.yaml']) {
    const yaml = profile.readText(file);
    mustBe(await db.transaction().execute((tx) => loadRiskRules(tx, { yaml, ...about })));
  }
}

/** Advance rulings, published and on the desk: their days count back from today. */
async function fillRulings(system: System): Promise<void> {
  if ((await readMarker(system)).rulings) return;
  const input: unknown = parse(system.profile.readText('demonstration/rulings.yaml'));
  mustBe(await perform(system, loadPastRulings, { actor: systemActor('demonstration'), input }));
  await keepMarker(system, { rulings: true });
}

async function fillTrade(system: System, say: Say): Promise<void> {
  const { trade = 0 } = await readMarker(system);
  if (trade >= DECLARATIONS) return;
  say(`Filling the demonstration office with ${DAYS} days of fictional trade (once) …`);
  let kept = trade;
  const progress = (done: number): void => {
    if (done % KEEP_EVERY !== 0) return;
    kept = trade + done;
    // Kept beside the work: a fill that is killed repeats at most the last few shipments.
    keepMarker(system, { trade: kept }).catch(() => undefined);
    if (kept % 100 === 0) say(`  ${kept} of ${DECLARATIONS} declarations`);
  };
  const asked = { declarations: DECLARATIONS - trade, seed: SEED + trade, days: DAYS, progress };
  const { refusals } = await simulateTrade(system, asked);
  warnOf(system, refusals);
  await keepMarker(system, { trade: DECLARATIONS });
}

function warnOf({ log }: System, refusals: ReadonlyMap<string, number>): void {
  if (refusals.size > 0) log.warn({ refusals: Object.fromEntries(refusals) }, 'the demonstration met refusals');
}

const readMarker = async ({ db }: System): Promise<Marker> => (await getSetting<Marker>(db, MARKER)) ?? {};

const keepMarker = ({ db, clock }: System, reached: Marker): Promise<void> =>
  addToSetting(db, { key: MARKER, value: reached, now: clock.now() });
