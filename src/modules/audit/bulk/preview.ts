// Goes through the permitted declarations of a period, assesses each in memory under the changed law, and tells the
// difference. Writes nothing.
import { setImmediate } from 'node:timers/promises';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import {
  listPermittedContents,
  type PermittedContent,
  type PermittedKey,
  toAssessmentRequest,
} from '../../declaration/index.ts';
import {
  type Assessment,
  type AssessmentProfile,
  type AssessmentReference,
  assessRead,
  type DeclarationToAssess,
  loadAssessmentReference,
  readShapedRequest,
  referenceNeeds,
} from '../../duty/index.ts';
import { changedProfile, changedRequest } from './apply-change.ts';
import type { Change } from './change.ts';

/** One declaration under the changed law: the new assessment, or why there is none. */
export type Looked = { readonly declaration: PermittedContent; readonly assessed: Result<Assessment> };

/** Small enough that reading the next and assessing this one overlap. */
export const PAGE = 500;

export async function lookAtPage(db: Db | Tx, asked: PageAsked): Promise<readonly Looked[]> {
  return assessPage(db, await preparePage(db, asked), asked.profile);
}

type Read = { readonly declaration: PermittedContent; readonly read: Result<DeclarationToAssess> };
type Page = { readonly declarations: readonly Read[]; readonly references: References };

/** What the database has to say about a page: the declarations, and what assessing them looks things up in. */
async function preparePage(db: Db | Tx, { profile, change, after, limit = PAGE }: PageAsked): Promise<Page> {
  const { from, to, measure, parameter } = change;
  const asked = { from, to, measure: parameter ? null : measure, after, limit };
  const declarations = (await listPermittedContents(db, asked)).map((declaration) => {
    const request = toAssessmentRequest(declaration.content, declaration.lodgedOn);
    return { declaration, read: readShapedRequest(changedRequest(request, change)) };
  });
  const readable = declarations.flatMap(({ read }) => (read.ok ? [read.value] : []));
  return { declarations, references: await referencesFor(db, readable, profile) };
}

/** Sums without a pause keep everybody else waiting, and the answers for the next page unread. */
const WITHOUT_PAUSE = 25;

async function assessPage(
  db: Db | Tx,
  { declarations, references }: Page,
  profile: AssessmentProfile,
): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (const { declaration, read } of declarations) {
    if (looked.length % WITHOUT_PAUSE === WITHOUT_PAUSE - 1) await setImmediate();
    const assessed = read.ok ? await assessOne(db, declaration.id, read.value, { references, profile }) : read;
    looked.push({ declaration, assessed });
  }
  return looked;
}

export type PageAsked = {
  /** As changed: see `changedProfile`. */
  readonly profile: AssessmentProfile;
  readonly change: Change;
  readonly after?: PermittedKey | undefined;
  readonly limit?: number;
};

type References = ReadonlyMap<string, Result<AssessmentReference>>;
type Desk = { readonly references: References; readonly profile: AssessmentProfile };

async function assessOne(db: Db | Tx, id: string, asked: DeclarationToAssess, { references, profile }: Desk) {
  const needs = referenceNeeds(asked);
  // What it drew of a quota itself is free for it: such a declaration is looked up on its own.
  const isOwn = (needs.certificates?.length ?? 0) > 0;
  const reference = isOwn
    ? await loadAssessmentReference(db, { ...needs, drawnBy: id }, profile)
    : references.get(asked.asOf);
  if (!reference) throw new Error(`No reference data were loaded for ${asked.asOf}`);
  return reference.ok ? assessRead(asked, reference.value) : reference;
}

/** As it was declared, under the law as it stands: what a record from elsewhere must agree with. */
export async function isReproduced(db: Db | Tx, declaration: PermittedContent, profile: AssessmentProfile) {
  const read = readShapedRequest(toAssessmentRequest(declaration.content, declaration.lodgedOn));
  if (!read.ok) return false;
  const reference = await loadAssessmentReference(db, referenceNeeds(read.value), profile);
  const assessed = reference.ok ? assessRead(read.value, reference.value) : reference;
  return assessed.ok && !isChanged(declaration, assessed.value);
}

/** One load of reference data for each day of a page. */
async function referencesFor(
  db: Db | Tx,
  declarations: readonly DeclarationToAssess[],
  profile: AssessmentProfile,
): Promise<References> {
  const days = new Map<PlainDate, DeclarationToAssess[]>();
  for (const one of declarations) {
    const onDay = days.get(one.asOf);
    if (onDay) onDay.push(one);
    else days.set(one.asOf, [one]);
  }
  const load = async (asOf: PlainDate, onDay: readonly DeclarationToAssess[]) => {
    const needs = onDay.map(referenceNeeds);
    const codes = [...new Set(needs.flatMap((one) => one.codes))];
    const currencies = [...new Set(needs.flatMap((one) => one.currencies))];
    const claimed = needs.some((one) => one.claimed);
    return [asOf, await loadAssessmentReference(db, { asOf, codes, currencies, claimed }, profile)] as const;
  };
  return new Map(await Promise.all([...days].map(([asOf, onDay]) => load(asOf, onDay))));
}

/** Page after page to the end; the database prepares one page while the one before is assessed. */
export async function* previewPages(
  db: Db,
  { profile, change }: Pick<PageAsked, 'profile' | 'change'>,
): AsyncGenerator<readonly Looked[]> {
  const law = { profile: changedProfile(profile, change), change };
  let page = await preparePage(db, law);
  while (page.declarations.length > 0) {
    const last = page.declarations.at(-1)?.declaration;
    const next = page.declarations.length < PAGE ? NOTHING_MORE : preparePage(db, { ...law, after: last });
    // Awaited below; a failure must not count as unheard until then.
    next.catch(() => undefined);
    yield await assessPage(db, page, law.profile);
    page = await next;
  }
}

const NOTHING_MORE: Promise<Page> = Promise.resolve({ declarations: [], references: new Map() });

export type Difference = {
  readonly id: string;
  readonly number: string;
  readonly lodgedOn: string;
  readonly importerName: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
};

/** Nothing where no tax changes; a refusal is the caller's to count. */
export function differenceOf({ declaration, assessed }: Looked): Difference | undefined {
  if (!assessed.ok || !isChanged(declaration, assessed.value)) return undefined;
  const { id, number, lodgedOn, importerName, total } = declaration;
  const after = assessed.value.totals.total;
  const sums = { before: String(total), after: String(after), difference: String(after - total) };
  return { id, number, lodgedOn, importerName, ...sums };
}

const TAXES = ['duty', 'excise', 'consumptionTax', 'localConsumptionTax'] as const;

const isChanged = (before: PermittedContent, { totals }: Assessment): boolean =>
  TAXES.some((name) => before[name] !== totals[name]);
