import { type ReactNode, useState } from 'react';
import { PageHead, Panel, SelectField } from '../../../ui/index.ts';
import { type ClaimView, DRAWBACK_STATES, OBLIGATION_STATES } from '../contract.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { DrawbackTable, ObligationTable } from './obligation-lists.tsx';
import { useDrawbacks, useObligations } from './relief-data.ts';
import { useReliefWords } from './words.ts';

/** Deadlines that customs watches, and claims for drawback that wait for it. */
export function OfficeReliefsPage(): ReactNode {
  const word = useReliefWords();
  const [state, setState] = useState('OPEN');
  const [claims, setClaims] = useState('REQUESTED');
  const [chosen, setChosen] = useState<ClaimView | null>(null);
  const obligations = useObligations(state);
  const drawbacks = useDrawbacks(claims);
  return (
    <>
      <PageHead title={word('relief.office.title')} lead={word('relief.office.lead')} />
      <Panel title={word('relief.drawbacks')}>
        <SelectField
          label={word('relief.state')}
          value={claims}
          onChange={setClaims}
          placeholder={word('relief.all')}
          options={DRAWBACK_STATES.map((each) => ({ value: each, label: word(`relief.drawback.${each}`) }))}
          size={16}
        />
        <DrawbackTable found={drawbacks} area="office" onOpen={setChosen} />
      </Panel>
      <Panel title={word('relief.obligations')}>
        <SelectField
          label={word('relief.state')}
          value={state}
          onChange={setState}
          placeholder={word('relief.all')}
          options={OBLIGATION_STATES.map((each) => ({ value: each, label: word(`relief.state.${each}`) }))}
          size={16}
        />
        <ObligationTable found={obligations} area="office" />
      </Panel>
      {chosen && <DecideDialog claim={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
