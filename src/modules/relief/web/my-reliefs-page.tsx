import { type ReactNode, useState } from 'react';
import { Button, PageHead, Panel } from '../../../ui/index.ts';
import { ClaimDialog } from './claim-dialog.tsx';
import { DrawbackTable, ObligationTable } from './obligation-lists.tsx';
import { useDrawbacks, useObligations } from './relief-data.ts';
import { useReliefWords } from './words.ts';

/** What an importer still has to show for goods that came in under relief, and the tax asked back. */
export function MyReliefsPage(): ReactNode {
  const word = useReliefWords();
  const [isClaiming, setClaiming] = useState(false);
  const obligations = useObligations('');
  const drawbacks = useDrawbacks('');
  return (
    <>
      <PageHead title={word('relief.title')} lead={word('relief.lead')} />
      <Panel title={word('relief.obligations')}>
        <ObligationTable found={obligations} area="trade" />
      </Panel>
      <Panel
        title={word('relief.drawbacks')}
        actions={
          <Button icon="add" onPress={() => setClaiming(true)}>
            {word('relief.claim.new')}
          </Button>
        }
      >
        <DrawbackTable found={drawbacks} area="trade" />
      </Panel>
      {isClaiming && <ClaimDialog onClose={() => setClaiming(false)} />}
    </>
  );
}
