/**
 * What a trader's or broker's system may learn from the event feed about declarations of its own: by type of fact, the
 * fields that are shown. The same as the pages of the trade area tell. Why something was selected or raised, which
 * officer has a file, what an officer found or wrote, and every fact about other people's subjects is not among it.
 */
const about = ['declarationId'] as const;
const payment = [...about, 'declarationVersion', 'total'] as const;
const numbered = ['version', 'branch'] as const;

export const TRADE_FACTS: Readonly<Record<string, readonly string[]>> = {
  'declaration.registered': [...numbered, 'number', 'office', 'importerCode'],
  'declaration.edited': numbered,
  'declaration.queued': ['until'],
  'declaration.unqueued': ['reasons'],
  'declaration.lodged': [...numbered, 'totals', 'condition', 'lodgedOn', 'wasPreliminary', 'command'],
  'declaration.preliminary-lodged': [...numbered, 'totals', 'condition', 'lodgedOn'],
  'declaration.changed': [...numbered, 'totals', 'reason', 'wasState'],
  'declaration.channel-assigned': ['category'],
  'declaration.category-raised': ['category'],
  'declaration.examination-ended': ['automatic'],
  'declaration.tax-due': [],
  'declaration.tax-paid': ['paidOn'],
  'declaration.goods-arrived': ['carriedInOn'],
  'declaration.permitted': ['permitNumber', 'permittedOn'],
  'declaration.withdrawn': ['reason', 'note', 'wasState'],
  'declaration.amended': [...numbered, 'totals', 'reason', 'previousTotals'],
  'declaration.correction-requested': [...numbered, 'totals', 'reason'],
  'declaration.correction-accepted': [...numbered, 'totals', 'note', 'previousTotals'],
  'declaration.correction-rejected': ['reason'],
  'declaration.history-loaded': [...numbered, 'totals', 'number', 'lodgedOn', 'permittedOn', 'permitNumber', 'source'],
  'payment.demanded': [...payment, 'method'],
  'payment.settled': [...payment, 'how'],
  'payment.demand-cancelled': payment,
  'payment.refunded': [...payment, 'paidOut'],
  'inspection.opened': [...about, 'category'],
  'inspection.documents-requested': [...about, 'documents'],
  'inspection.document-submitted': [...about, 'documentId', 'sha256'],
  'inspection.planned': [...about, 'method', 'plannedOn'],
  'inspection.recorded': [...about, 'method'],
  'inspection.ended': about,
  'inspection.cancelled': about,
  'release.waiting': ['reasons'],
  'release.certificate-confirmed': ['itemNumber', 'lawCode', 'certificateNumber'],
};

/** Facts that are customs' own. Every type is in one of the two lists; a test asks for a decision on each new one. */
export const CUSTOMS_ONLY_FACTS: readonly string[] = [
  'inspection.assigned',
  'inspection.raised',
  'inspection.reselected',
  'risk.rule-drafted',
  'risk.rule-tested',
  'risk.rule-activated',
  'risk.rule-retired',
  'risk.random-share-set',
  'risk.selection-disputed',
  'registry.trader-registered',
  'registry.broker-registered',
  'registry.account-opened',
  'registry.account-closed',
  'registry.account-reopened',
  'registry.account-moved',
  'tariff.edition-imported',
  'rates.exchange-rates-loaded',
  'statistics.declaration-data-exported',
];
