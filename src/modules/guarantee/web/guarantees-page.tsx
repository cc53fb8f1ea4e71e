import { type ReactNode, useState } from 'react';
import { Button, PageHead } from '../../../ui/index.ts';
import type { GuaranteeView } from '../contract.ts';
import { ChangeDialog } from './change-dialog.tsx';
import type { Change } from './data-guarantees.ts';
import { GuaranteeCards } from './guarantee-cards.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { useGuaranteeText } from './words.ts';

type Changing = { readonly guarantee: GuaranteeView; readonly verb: Change['verb'] };

/** `/office/guarantees`: what customs holds as security, and what may be done to it. */
export function GuaranteesPage(): ReactNode {
  const say = useGuaranteeText();
  const [isRegistering, setRegistering] = useState(false);
  const [changing, setChanging] = useState<Changing | null>(null);
  const actions = (guarantee: GuaranteeView): ReactNode => {
    const turn = guarantee.state === 'active' ? 'suspend' : 'resume';
    return (['amount', turn] as const).map((verb) => (
      <Button key={verb} size="small" onPress={() => setChanging({ guarantee, verb })}>
        {say(`guarantee.do.${verb}`)}
      </Button>
    ));
  };
  return (
    <>
      <PageHead
        title={say('guarantee.title')}
        lead={say('guarantee.lead')}
        actions={
          <Button tone="primary" onPress={() => setRegistering(true)}>
            {say('guarantee.do.register')}
          </Button>
        }
      />
      <GuaranteeCards isForCustoms actions={actions} />
      {isRegistering && <RegisterDialog onClose={() => setRegistering(false)} />}
      {changing && <ChangeDialog {...changing} onClose={() => setChanging(null)} />}
    </>
  );
}
