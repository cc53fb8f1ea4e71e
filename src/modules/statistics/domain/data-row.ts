// The declaration data file of Japan Customs as shown to the WTO Trade Facilitation Committee in April 2024 (source 5,
// handbook 16): one row per goods item of an import declaration.

/** What the file is made of, exact and unformatted. Amounts in yen unless said otherwise; decimals are text. */
export type DataItem = {
  /** Eleven digits: body and branch. */
  readonly number: string;
  readonly lodgedOn: string;
  readonly consignorName: string;
  readonly importerCode: string;
  readonly importerName: string;
  readonly code: string;
  readonly naccsDigit: string;
  /** In `priceCurrency`; `null` when a settled customs value was declared instead of a price. */
  readonly priceAmount: string | null;
  readonly priceCurrency: string | null;
  /** Freight, insurance and the like, in the currency of the price; `null` when not stated for the item in it. */
  readonly chargesAmount: string | null;
  readonly customsValue: bigint;
  readonly quantity: string | null;
  readonly unit: string | null;
  /** Rate times value before any rounding: what the printed example shows as the duty. */
  readonly dutyNominal: string;
  /** As the law keeps it for the item. */
  readonly dutyAmount: bigint;
};

export type ColumnType = 'text' | 'date' | 'decimal' | 'yen';
type Column = { readonly name: string; readonly type: ColumnType; readonly value: (item: DataItem) => string | null };

const column = (name: string, type: ColumnType, value: Column['value']): Column => ({ name, type, value });

/** Thirteen columns as printed, then the two duties side by side. */
export const DATA_COLUMNS: readonly Column[] = [
  column('Import declaration #', 'text', ({ number }) => `${number.slice(0, 6)} ${number.slice(6)}`),
  column('Import declaration date', 'date', ({ lodgedOn }) => lodgedOn),
  column('Name of Shipper', 'text', ({ consignorName }) => consignorName),
  column('Importer number', 'text', ({ importerCode }) => importerCode),
  column('Name of importer', 'text', ({ importerName }) => importerName),
  column('HS code', 'text', ({ code, naccsDigit }) => `${code}${naccsDigit}`),
  column('Price on Invoice', 'decimal', ({ priceAmount }) => plain(priceAmount)),
  column('Currency code', 'text', ({ priceCurrency }) => priceCurrency),
  column('Freight/insurance amount', 'decimal', ({ chargesAmount }) => plain(chargesAmount)),
  column('Taxation base(value)', 'yen', ({ customsValue }) => String(customsValue)),
  column('Customs duty amount', 'decimal', ({ dutyNominal }) => plain(dutyNominal)),
  column('Taxation base(amount)', 'decimal', ({ quantity }) => plain(quantity)),
  column('Unit', 'text', ({ unit }) => unit),
  column('Customs duty (nominal)', 'decimal', ({ dutyNominal }) => plain(dutyNominal)),
  column('Customs duty (lawful)', 'yen', ({ dutyAmount }) => String(dutyAmount)),
];

/** How numbers and dates are written: `plain` for machines, `printed` as in the published example. */
export const NUMBER_STYLES = ['plain', 'printed'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** The cells of one row; what is unknown is empty, never zero. */
export function dataCells(item: DataItem, style: NumberStyle): string[] {
  return DATA_COLUMNS.map(({ type, value }) => {
    const text = value(item) ?? '';
    return style === 'printed' ? printed(text, type) : text;
  });
}

function printed(text: string, type: ColumnType): string {
  if (type === 'date') return text.replaceAll('-', '/');
  return type === 'text' ? text : grouped(text);
}

/** Thousands apart: `1234567.5` becomes `1,234,567.5`. */
function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}

/** PostgreSQL keeps the zeros that were typed (`2000.00`); the file does not. */
const plain = (text: string | null): string | null =>
  text?.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
