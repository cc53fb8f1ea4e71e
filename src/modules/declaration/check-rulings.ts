// Customs Act Art. 7 (3); handbook 8: an advance ruling that a line quotes binds customs, or the line says why it
// cannot be quoted.
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { type Refusal, under } from '../../kernel/refusal.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { checkQuotedRuling, RULING_KINDS, type RulingKind } from '../ruling/index.ts';
import type { DeclarationContent } from './content-schema.ts';
import { findImporter } from './find-importer.ts';

type Item = DeclarationContent['items'][number];
type Quoted = { readonly kind: RulingKind; readonly number: string; readonly item: Item; readonly pointer: string };

/** Nothing is read when nothing is quoted. */
export async function checkRulings(tx: Tx, content: DeclarationContent, asOf: string): Promise<readonly Refusal[]> {
  const quoted = content.items.flatMap(quotedIn);
  if (quoted.length === 0) return [];
  const importer = await findImporter(tx, content.importer.code);
  const day: PlainDate = mustBe(parsePlainDate(asOf));
  const refusals: Refusal[] = [];
  for (const { kind, number, item, pointer } of quoted) {
    const asked = { number, kind, traderId: importer?.id ?? null, item, asOf: day };
    const checked = await checkQuotedRuling(tx, asked);
    if (!checked.ok) refusals.push(...under(pointer, checked.refusals));
  }
  return refusals;
}

const quotedIn = (item: Item, index: number): readonly Quoted[] =>
  RULING_KINDS.flatMap((kind) => {
    const number = item.rulings?.[kind]?.trim() ?? '';
    return number === '' ? [] : [{ kind, number, item, pointer: `/items/${index}/rulings/${kind}` }];
  });
