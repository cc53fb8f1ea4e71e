import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { notFound } from '../advance.ts';
import { NO_TOTALS, readTotals } from '../domain/declaration-record.ts';
import { diffContent, diffTotals } from '../domain/diff-versions.ts';
import { mayReadDeclaration } from '../record.ts';
import { findVersion, type StoredVersion } from '../store-versions.ts';
import { type VersionDiff, versionDiffSchema } from '../view-schemas.ts';
import { readDeclaration } from '../working-set.ts';

export const compareVersions = operation({
  name: 'declaration.compare-versions',
  summary: { ja: '申告の版を比べる', en: 'Compare two versions of a declaration' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({
    id: z.uuid(),
    before: z.coerce.number().int().min(1).max(100_000),
    after: z.coerce.number().int().min(1).max(100_000),
  }),
  output: versionDiffSchema,
  run: async ({ tx, actor }, { id, before, after }): Promise<Result<VersionDiff>> => {
    const declaration = await readDeclaration(tx, id);
    if (declaration === undefined || !mayReadDeclaration(actor, declaration)) return refused(notFound());
    const first = await findVersion(tx, id, before);
    const second = await findVersion(tx, id, after);
    if (first === undefined || second === undefined) return refused(notFound());
    const money = diffTotals(totalsOf(first), totalsOf(second)).map((change) => ({
      name: change.name,
      before: String(change.before),
      after: String(change.after),
      difference: String(change.difference),
    }));
    return ok({ before, after, fields: diffContent(first.content, second.content), money });
  },
});

const totalsOf = ({ assessment }: StoredVersion) => (assessment ? readTotals(assessment.totals) : NO_TOTALS);
