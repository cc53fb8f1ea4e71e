import { formatDeclarationNumber } from '../domain/declaration-number.ts';
import type { ListedRow } from '../store-lists.ts';
import type { ListRow } from '../view-schemas.ts';

export const listRowOf = (row: ListedRow): ListRow => ({
  id: row.id,
  number: formatDeclarationNumber({ body: row.numberBody, branch: row.branch }),
  state: row.state,
  category: row.category,
  condition: row.condition,
  office: row.office,
  importerCode: row.importerCode,
  importerName: row.importerName,
  consignorName: row.consignorName,
  goods: row.goods,
  itemCount: row.itemCount,
  customsValue: String(row.customsValue),
  duty: String(row.duty),
  total: String(row.total),
  lodgedOn: row.lodgedOn,
  permittedOn: row.permittedOn,
  carriedInOn: row.carriedInOn,
  taxPaidOn: row.taxPaidOn,
  registeredAt: row.registeredAt,
  lodgedAt: row.lodgedAt,
  changedAt: row.changedAt,
  rowVersion: row.rowVersion,
});
