import { Code, type DataColumn, DateText } from '../../../ui/index.ts';
import type { ListedRuling } from '../contract.ts';
import { ClockText } from './clock-text.tsx';
import { StateTag } from './standing-tag.tsx';
import type { RulingSay, RulingWord } from './words.ts';

type Day = 'receivedOn' | 'answeredOn' | 'validUntil';

/** One table for both sides; customs sees who applies and who works on it. */
export function rulingColumns(
  word: RulingSay,
  kindOf: (kind: string) => string,
  side: 'applicant' | 'customs',
): DataColumn<ListedRuling>[] {
  const day = (id: Day, header: RulingWord): DataColumn<ListedRuling> => ({
    id,
    header: word(header),
    value: (row) => row[id],
    cell: (row) => (row[id] ? <DateText date={row[id]} /> : '—'),
    width: 130,
  });
  const text = (id: string, header: RulingWord, value: (row: ListedRuling) => string | null, width: number) => ({
    id,
    header: word(header),
    value,
    width,
  });
  return [
    text('number', 'ruling.field.number', (row) => row.number, 120),
    text('title', 'ruling.field.title', (row) => row.title || word('ruling.untitled'), 260),
    text('kind', 'ruling.field.kind', (row) => kindOf(row.kind), 110),
    { id: 'state', header: word('ruling.field.state'), value: (row) => row.state, cell: stateCell, width: 170 },
    {
      id: 'clock',
      header: word('ruling.field.clock'),
      value: (row) => row.clock?.daysLeft,
      cell: clockCell,
      width: 190,
    },
    ...(side === 'customs'
      ? [
          text('applicant', 'ruling.field.applicant', (row) => row.applicantName, 200),
          text('assigned', 'ruling.field.assigned', (row) => row.assignedName ?? null, 140),
        ]
      : []),
    day('receivedOn', 'ruling.field.receivedOn'),
    day('answeredOn', 'ruling.field.answeredOn'),
    ...(side === 'applicant'
      ? [
          {
            id: 'code',
            header: word('ruling.field.code'),
            value: (row: ListedRuling) => row.code,
            cell: (row: ListedRuling) => (row.code ? <Code code={row.code} /> : (row.origin ?? '—')),
            width: 140,
          },
          day('validUntil', 'ruling.field.validUntil'),
        ]
      : []),
  ];
}

const stateCell = ({ state }: ListedRuling) => <StateTag state={state} />;
const clockCell = ({ clock, answeredOn }: ListedRuling) =>
  clock && answeredOn === null ? <ClockText clock={clock} /> : '—';
