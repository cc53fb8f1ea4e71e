import { type DataColumn, DateText, type Language, Quantity, StatusTag } from '../../../../ui/index.ts';
import type { WireQuotaCertificate } from '../../contract.ts';
import type { TariffSay, TariffWord } from '../words.ts';
import { STATE_TONES, stateOf } from './certificate-state.ts';
import { sizeOf } from './percent-of.ts';

type Row = WireQuotaCertificate;
type Told = { readonly word: TariffSay; readonly language: Language; readonly today: string };

/** One table for both sides; a trader knows whose the certificates are. */
export function certificateColumns({ word, language, today }: Told, showHolder: boolean): DataColumn<Row>[] {
  const quantity = (id: 'quantity' | 'used' | 'remaining', header: TariffWord): DataColumn<Row> => ({
    id,
    header: word(header),
    value: (row) => sizeOf(row[id]),
    cell: (row) => <Quantity value={row[id]} unit={row.unit} />,
    text: (row) => row[id],
    align: 'end',
    width: 140,
  });
  const text = (id: string, header: TariffWord, value: (row: Row) => string, width: number): DataColumn<Row> => ({
    id,
    header: word(header),
    value,
    width,
  });
  return [
    text('number', 'tariff.quota.cert.number', (row) => row.number, 150),
    text('quota', 'tariff.quota.cert.quota', (row) => row.quotaName[language], 220),
    ...(showHolder ? [text('holder', 'tariff.quota.cert.holder', (row) => row.holderName[language], 240)] : []),
    {
      id: 'state',
      header: word('tariff.quota.cert.state'),
      value: (row) => word(`tariff.quota.cert.state.${stateOf(row, today)}`),
      cell: (row) => <CertificateTag certificate={row} today={today} word={word} />,
      width: 150,
    },
    quantity('remaining', 'tariff.quota.remaining'),
    quantity('used', 'tariff.quota.used'),
    quantity('quantity', 'tariff.quota.cert.quantity'),
    {
      id: 'validTo',
      header: word('tariff.quota.cert.validTo'),
      value: (row) => row.validTo,
      cell: (row) => <DateText date={row.validTo} />,
      width: 150,
    },
  ];
}

export function CertificateTag(props: {
  readonly certificate: Pick<Row, 'validFrom' | 'validTo' | 'remaining'>;
  readonly today: string;
  readonly word: TariffSay;
}) {
  const state = stateOf(props.certificate, props.today);
  return <StatusTag tone={STATE_TONES[state]}>{props.word(`tariff.quota.cert.state.${state}`)}</StatusTag>;
}
