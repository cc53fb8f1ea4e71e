import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import {
  Button,
  DateText,
  DescriptionList,
  Dialog,
  errorAt,
  Money,
  NumberField,
  ProblemBanner,
  refusalsOf,
  TextAreaField,
  useUi,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { lawOfRelief } from '../../duty/contract.ts';
import type { ClaimView } from '../contract.ts';
import { useReliefAct } from './relief-data.ts';
import { useReliefWords } from './words.ts';

/** One claim for drawback before the officer: granted in whole or in part, or rejected with a reason. */
export function DecideDialog({
  claim,
  onClose,
}: {
  readonly claim: ClaimView;
  readonly onClose: () => void;
}): ReactNode {
  const { language } = useUi();
  const word = useReliefWords();
  const [amount, setAmount] = useState(claim.amount);
  const [reason, setReason] = useState('');
  const act = useReliefAct(onClose);
  const isOpen = claim.state === 'REQUESTED';
  const decide = (decision: 'grant' | 'reject'): void =>
    act.mutate({
      path: `/api/drawbacks/${claim.id}/decision`,
      body: { decision, reason, ...(decision === 'grant' ? { amount } : {}) },
    });
  const actions = isOpen ? (
    <>
      <Button tone="danger" pending={act.isPending} onPress={() => decide('reject')}>
        {word('relief.decide.reject')}
      </Button>
      <Button tone="primary" pending={act.isPending} onPress={() => decide('grant')}>
        {word('relief.decide.grant')}
      </Button>
    </>
  ) : undefined;
  const faults = refusalsOf(act.error);
  return (
    <Dialog title={word('relief.decide.title')} isOpen onClose={onClose} actions={actions}>
      <div className={layout.stack}>
        <ProblemBanner error={act.error} />
        <Claimed claim={claim} />
        {isOpen && (
          <>
            <p className={layout.quiet}>{word('relief.decide.effect')}</p>
            <NumberField
              label={word('relief.granted')}
              value={amount}
              unit="JPY"
              onChange={setAmount}
              error={errorAt(faults, '/amount', language)}
            />
            <TextAreaField
              label={word('relief.reason')}
              help={word('relief.decide.reasonHelp')}
              value={reason}
              onChange={setReason}
              error={errorAt(faults, '/reason', language)}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Claimed({ claim }: { readonly claim: ClaimView }): ReactNode {
  const { language } = useUi();
  const word = useReliefWords();
  return (
    <DescriptionList
      items={[
        {
          term: word('relief.declaration'),
          value: <Link to={`/office/declarations/${claim.declarationId}`}>{claim.declarationNumber}</Link>,
        },
        { term: word('relief.line'), value: claim.itemNumber },
        { term: word('relief.trader'), value: claim.traderName },
        { term: word('relief.article'), value: lawOfRelief(claim.article)[language] },
        { term: word('relief.claimed'), value: <Money amount={claim.amount} /> },
        { term: word('relief.happenedOn'), value: <DateText date={claim.happenedOn} /> },
        { term: word('relief.evidence'), value: claim.evidence },
        { term: word('relief.state'), value: word(`relief.drawback.${claim.state}`) },
      ]}
    />
  );
}
