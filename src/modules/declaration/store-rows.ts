// The columns of one declaration and how they become the record that the rules work with.
import type { AssessmentAnswer } from '../duty/contract.ts';
import type { DeclarationContent } from './content-schema.ts';
import type { Totals } from './domain/declaration-record.ts';
import type { Declaration } from './record.ts';

export const FLOW_COLUMNS = `d.branch, d.state, d.condition, d.category, d.version,
  d.latest_version as "latestVersion", d.office, d.importer_code as "importerCode", d.importer_name as "importerName",
  d.trader_id as "traderId", d.broker_id as "brokerId", d.payment_method as "paymentMethod",
  d.bonded_place as "bondedPlace", d.registered_at as "registeredAt", d.queued_until as "queuedUntil",
  d.lodged_at as "lodgedAt", d.lodged_on as "lodgedOn", d.carried_in_on as "carriedInOn",
  d.tax_paid_on as "taxPaidOn",
  d.permitted_on as "permittedOn", d.permit_number as "permitNumber", d.withdrawal_reason as "withdrawalReason",
  d.amendment_count as "amendmentCount", d.correction, d.customs_value as "customsValue", d.duty, d.excise,
  d.consumption_tax as "consumptionTax", d.local_consumption_tax as "localConsumptionTax", d.total, d.historical,
  d.row_version as "rowVersion", d.changed_at as "changedAt", d.changed_by as "changedBy"`;

export type FlowRow = Omit<Declaration, 'totals' | 'content' | 'assessment'> & Totals;

export type Row = FlowRow & {
  readonly content: DeclarationContent;
  readonly assessment: AssessmentAnswer | null;
};

export function toDeclaration(row: Row): Declaration {
  const { customsValue, duty, excise, consumptionTax, localConsumptionTax, total, ...rest } = row;
  return { ...rest, totals: { customsValue, duty, excise, consumptionTax, localConsumptionTax, total } };
}
