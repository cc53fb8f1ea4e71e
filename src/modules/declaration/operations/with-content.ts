import type { DeclarationContent } from '../content-schema.ts';
import type { Declaration } from '../record.ts';

/** The columns of the row that repeat the content follow it. */
export const withContent = (
  declaration: Declaration,
  content: DeclarationContent,
  assessment: Declaration['assessment'] = null,
): Declaration => ({
  ...declaration,
  content,
  assessment,
  office: content.office,
  importerCode: content.importer.code,
  importerName: content.importer.name,
  bondedPlace: content.bondedPlace,
  paymentMethod: content.paymentMethod,
});
