import type { DeclarationContent } from './content-schema.ts';

/** What lists show and search beside the flow; derived from the content, so that the two never differ. */
export function headerColumns(content: DeclarationContent) {
  const { importer, consignor, transport, invoiceNumber = '', reference = '', items } = content;
  const words = [importer.code, importer.name, consignor.name, ...transport.billNumbers, invoiceNumber, reference];
  return {
    consignorName: consignor.name,
    mode: transport.mode,
    billNumbers: transport.billNumbers,
    itemCount: items.length,
    searchText: words.join('\n').normalize('NFKC').toLowerCase(),
  };
}
