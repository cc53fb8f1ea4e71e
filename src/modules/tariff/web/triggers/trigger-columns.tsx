import { type DataColumn, DateText, formatCode, InstantText, StatusTag } from '../../../../ui/index.ts';
import type { Trigger } from './trigger-data.ts';
import { TRIGGER_TONES, triggerState } from './trigger-state.ts';
import type { TriggerSay } from './words.ts';

type Told = {
  readonly say: TriggerSay;
  readonly today: string;
  readonly nameOf: (measure: string) => string;
};

/** What was set off, for which goods and days, by whom and why. */
export function triggerColumns({ say, today, nameOf }: Told): DataColumn<Trigger>[] {
  const goodsOf = ({ codes }: Trigger): string =>
    codes.length > 0 ? codes.map(formatCode).join(', ') : say('trigger.goods.all');
  const day = (id: 'from' | 'to'): DataColumn<Trigger> => ({
    id,
    header: say(`trigger.${id}`),
    value: (row) => row[id],
    cell: (row) => <DateText date={row[id]} />,
    width: 130,
  });
  return [
    { id: 'measure', header: say('trigger.measure'), value: (row) => nameOf(row.measure), width: 200 },
    {
      id: 'state',
      header: say('trigger.state'),
      value: (row) => say(`trigger.state.${triggerState(row, today)}`),
      cell: (row) => <TriggerTag trigger={row} today={today} say={say} />,
      width: 120,
    },
    { id: 'goods', header: say('trigger.goods'), value: goodsOf, width: 190 },
    day('from'),
    day('to'),
    { id: 'reason', header: say('trigger.reason'), value: (row) => row.reason, width: 260 },
    { id: 'enteredBy', header: say('trigger.enteredBy'), value: (row) => row.enteredBy, width: 130 },
    {
      id: 'enteredAt',
      header: say('trigger.enteredAt'),
      value: (row) => row.enteredAt,
      cell: (row) => <InstantText at={row.enteredAt} />,
      width: 170,
    },
    {
      id: 'ended',
      header: say('trigger.ended'),
      value: ({ endedBy, endReason }) =>
        endReason === null ? '—' : say('trigger.ended.text', { by: endedBy ?? '', reason: endReason }),
      width: 220,
    },
  ];
}

export function TriggerTag(props: { readonly trigger: Trigger; readonly today: string; readonly say: TriggerSay }) {
  const state = triggerState(props.trigger, props.today);
  return <StatusTag tone={TRIGGER_TONES[state]}>{props.say(`trigger.state.${state}`)}</StatusTag>;
}
