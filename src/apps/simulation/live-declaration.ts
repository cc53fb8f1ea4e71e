import type { Actor } from '../../kernel/actor.ts';
import type { DeclarationContentInput, Receipt } from '../../modules/declaration/index.ts';
import { addMilliseconds, legalDayOf } from '../../platform/clock.ts';
import { examine } from './examine.ts';
import { attempt, later, laterInOffice, type Office } from './office.ts';
import { mayRevise } from './revise.ts';

const DAY = 86_400_000;

/** What becomes of a declaration once it is registered. */
export type Course = {
  readonly declarant: Actor;
  readonly content: DeclarationContentInput;
  /** The bank account it is paid from when nothing debits it. */
  readonly account: string;
  /** Lodged before the goods arrive, for a planned day. */
  readonly isPreliminary: boolean;
  readonly arrivesAfterMinutes: readonly [number, number];
  /** What is planned already: the arrival of the goods finds an examination or a payment under way. */
  readonly planned: Set<string>;
};

/** Registers, lodges, and follows it through examination, payment and permit; each later act is planned, not done. */
export async function liveDeclaration(office: Office, course: Course): Promise<Receipt | null> {
  const { declarant: actor, isPreliminary } = course;
  const content = isPreliminary ? { ...course.content, plannedOn: dayAfter(office, 2) } : course.content;
  const input = { content, lodge: true, condition: isPreliminary ? 'Z' : '' };
  const receipt = await attempt<Receipt>(office, 'declaration.register', { actor, input });
  if (!receipt) return null;
  later(office, course.arrivesAfterMinutes, () => reportArrival(office, course, receipt.id));
  await follow(office, course, receipt);
  mayRevise(office, { ...course, id: receipt.id });
  return receipt;
}

async function reportArrival(office: Office, course: Course, id: string): Promise<void> {
  const receipt = await attempt<Receipt>(office, 'declaration.record-goods-arrival', {
    actor: course.declarant,
    input: { id },
  });
  if (receipt) await follow(office, { ...course, isPreliminary: false }, receipt);
}

async function follow(office: Office, course: Course, receipt: Receipt): Promise<void> {
  const { id, state, category, version } = receipt;
  const isWaiting = state === 'CAT2' || state === 'CAT3' || (state === 'PRELIM_LODGED' && category !== 1);
  if (isWaiting && isNew(course, `examine ${version}`)) {
    if (office.random.chance(0.04)) return withdraw(office, course, receipt);
    const onEnded = () => payIfDue(office, course, id);
    laterInOffice(office, [30, 600], () => examine(office, { id, declarant: course.declarant, onEnded }));
  }
  if (state === 'TAX_DUE') await payIfDue(office, course, id);
}

function isNew({ planned }: Course, what: string): boolean {
  if (planned.has(what)) return false;
  planned.add(what);
  return true;
}

async function payIfDue(office: Office, course: Course, id: string): Promise<void> {
  const { declarant: actor, account } = course;
  type Demands = { readonly demands: readonly { readonly id: string; readonly state: string }[] };
  const found = await attempt<Demands>(office, 'payment.list-of-declaration', { actor, input: { id } });
  const open = found?.demands.find(({ state }) => state === 'open');
  if (!open || !isNew(course, `pay ${open.id}`)) return;
  later(office, [20, 1800], async () => {
    const input = { id: open.id, accountNumber: account };
    await attempt(office, 'payment.pay-at-demonstration-bank', { actor, input });
  });
}

async function withdraw(office: Office, { declarant: actor }: Course, { id, rowVersion }: Receipt): Promise<void> {
  const input = { id, rowVersion, reason: office.random.pick(['DUPLICATE', 'RESHIP']) };
  await attempt(office, 'declaration.withdraw', { actor, input });
}

const dayAfter = ({ system }: Office, days: number): string =>
  legalDayOf(addMilliseconds(system.clock.now(), days * DAY), system.profile.timeZone);
