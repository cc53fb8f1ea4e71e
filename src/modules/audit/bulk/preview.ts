// Goes through the permitted declarations of a period, assesses each in memory under the changed law, and tells the
// difference. Writes nothing.
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
  return lookAt(db, await fetchPage(db, asked), asked);
}

function fetchPage(db: Db | Tx, { change, after, limit = PAGE }: PageAsked): Promise<readonly PermittedContent[]> {
  const { from, to, measure, parameter } = change;
  return listPermittedContents(db, { from, to, measure: parameter ? null : measure, after, limit });
}

async function lookAt(
  db: Db | Tx,
  rows: readonly PermittedContent[],
  { profile, change }: Pick<PageAsked, 'profile' | 'change'>,
): Promise<readonly Looked[]> {
  const read = rows.map((declaration) => {
    const request = toAssessmentRequest(declaration.content, declaration.lodgedOn);
    return { declaration, read: readShapedRequest(changedRequest(request, change)) };
  });
  const readable = read.flatMap((one) => (one.read.ok ? [one.read.value] : []));
  const references = await referencesFor(db, readable, profile);
  const looked: Looked[] = [];
  for (const { declaration, read: asked } of read) {
    const assessed = asked.ok ? await assessOne(db, declaration.id, asked.value, { references, profile }) : asked;
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
    return [asOf, await loadAssessmentReference(db, { asOf, codes, currencies }, profile)] as const;
  };
  return new Map(await Promise.all([...days].map(([asOf, onDay]) => load(asOf, onDay))));
}

/** Page after page to the end; the database reads one page while the one before is assessed. */
export async function* previewPages(
  db: Db,
  { profile, change }: Pick<PageAsked, 'profile' | 'change'>,
): AsyncGenerator<readonly Looked[]> {
  const law = { profile: changedProfile(profile, change), change };
  let rows = await fetchPage(db, law);
  while (rows.length > 0) {
    const last = rows.at(-1);
    const next = rows.length < PAGE ? NO_ROWS : fetchPage(db, { ...law, after: last });
    // Awaited below; a failure must not count as unheard until then.
    next.catch(() => undefined);
    yield await lookAt(db, rows, law);
    rows = await next;
  }
}

const NO_ROWS: Promise<readonly PermittedContent[]> = Promise.resolve([]);

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
