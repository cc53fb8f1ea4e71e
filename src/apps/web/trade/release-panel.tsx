import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ReleaseStatus } from '../../../modules/release/contract.ts';
import { api, Banner, Button, DateText, DescriptionList, Icon, Panel, useUi } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import styles from './trade-panels.module.css';
import { useTradeText } from './words.ts';

type Shown = { readonly id: string; readonly state: string; readonly rowVersion: number };

/** The permit, or what it still waits for. */
export function ReleasePanel({ declaration }: { readonly declaration: Shown }): ReactNode {
  const say = useTradeText();
  const { language } = useUi();
  const { id, state, rowVersion } = declaration;
  const status = useQuery({
    queryKey: ['declaration', id, 'release', rowVersion],
    queryFn: ({ signal }) => api.get<ReleaseStatus>(`/api/declarations/${id}/release`, {}, signal),
    enabled: ['EXAM_DONE', 'TAX_DUE', 'PERMITTED', 'CORRECTION_REQUESTED'].includes(state),
    refetchInterval: 10_000,
  }).data;
  if (status?.permit) return <Permit permit={status.permit} />;
  if (!status || status.waitingFor.length === 0) return null;
  return (
    <Panel title={say('trade.waiting.title')}>
      <ul className={layout.plainList}>
        {status.waitingFor.map(({ code, what, law, itemNumber, lawCode }) => (
          <li key={`${code} ${itemNumber ?? ''} ${lawCode ?? ''}`} className={styles.item}>
            <Icon name="clock" size={16} />
            <span>
              {what[language]} <small className={styles.quiet}>{law[language]}</small>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Permit({ permit }: { readonly permit: NonNullable<ReleaseStatus['permit']> }): ReactNode {
  const say = useTradeText();
  return (
    <Panel
      title={say('trade.permit.title')}
      actions={
        <Button size="small" tone="quiet" icon="print" onPress={() => window.print()}>
          {say('trade.permit.print')}
        </Button>
      }
    >
      <Banner tone="ok">{say('trade.permit.text')}</Banner>
      <DescriptionList
        items={[
          { term: say('trade.permit.number'), value: <code>{permit.permitNumber}</code> },
          { term: say('trade.permit.day'), value: <DateText date={permit.permittedOn} /> },
          { term: say('trade.permit.bills'), value: <code>{permit.billNumbers.join(', ')}</code>, wide: true },
        ]}
      />
    </Panel>
  );
}
