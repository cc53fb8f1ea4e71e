import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { type DataColumn, DataTable, EmptyState, InstantText, Quantity } from '../../../../ui/index.ts';
import { type TariffSay, useTariffWordOf, useTariffWords } from '../words.ts';
import type { QuotaSide } from './certificate-link.ts';
import { sizeOf } from './percent-of.ts';
import type { CertificateView } from './quota-data.ts';

type Movement = CertificateView['movements'][number];

/** The ledger of one certificate: allotted, drawn by declarations, given back. */
export function MovementTable(props: { readonly certificate: CertificateView; readonly side: QuotaSide }): ReactNode {
  const { side } = props;
  const { number, unit, movements } = props.certificate;
  const word = useTariffWords();
  const kindOf = useTariffWordOf('tariff.quota.move.kind');
  const columns = useMemo((): DataColumn<Movement>[] => {
    return [
      {
        id: 'bookedAt',
        header: word('tariff.quota.move.bookedAt'),
        value: (row) => row.bookedAt,
        cell: (row) => <InstantText at={row.bookedAt} />,
        width: 200,
      },
      { id: 'kind', header: word('tariff.quota.move.kind'), value: (row) => kindOf(row.kind), width: 130 },
      {
        id: 'quantity',
        header: word('tariff.quota.move.quantity'),
        value: (row) => sizeOf(row.quantity),
        cell: (row) => <Quantity value={row.quantity} unit={unit} />,
        text: (row) => row.quantity,
        align: 'end',
        width: 150,
      },
      {
        id: 'declaration',
        header: word('tariff.quota.move.declaration'),
        value: (row) => row.declarationId,
        cell: (row) => <DeclarationLink movement={row} side={side} word={word} />,
        width: 280,
      },
    ];
  }, [word, kindOf, unit, side]);
  return (
    <DataTable
      id="quota.movements"
      caption={`${word('tariff.quota.moves')} ${number}`}
      rows={movements}
      columns={columns}
      rowId={({ id }) => id}
      empty={<EmptyState title={word('tariff.quota.moves.none')} />}
    />
  );
}

function DeclarationLink(props: {
  readonly movement: Movement;
  readonly side: QuotaSide;
  readonly word: TariffSay;
}): ReactNode {
  const { declarationId, declarationVersion } = props.movement;
  if (declarationId === null) return '—';
  return (
    <Link to={`/${props.side}/declarations/${declarationId}`}>
      {props.word('tariff.quota.move.open', { version: declarationVersion ?? 1 })}
    </Link>
  );
}
