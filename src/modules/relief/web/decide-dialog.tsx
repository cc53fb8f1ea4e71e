import type { ReactNode } from 'react';
import { Link } from 'react-router';
import {
  Button,
  DateText,
  DescriptionList,
  Dialog,
  Money,
  NumberField,
  TextAreaField,
  useSubmitKey,
  useTextForm,
  useUi,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { printNumber } from '../../declaration/contract.ts';
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
  const word = useReliefWords();
  const act = useReliefAct(onClose);
  const form = useTextForm({ start: { amount: claim.amount, reason: '' }, error: act.error });
  const isOpen = claim.state === 'REQUESTED';
  const decide = (decision: 'grant' | 'reject'): void => {
    void form.send(({ amount, reason }) =>
      act.mutateAsync({
        path: `/api/drawbacks/${claim.id}/decision`,
        body: { decision, reason, ...(decision === 'grant' ? { amount } : {}) },
      }),
    );
  };
  useSubmitKey(() => decide('grant'), isOpen);
  const actions = isOpen ? (
    <>
      <Button tone="danger" pending={act.isPending} onPress={() => decide('reject')}>
        {word('relief.decide.reject')}
      </Button>
      <Button tone="primary" keyHint="Ctrl ↵" pending={act.isPending} onPress={() => decide('grant')}>
        {word('relief.decide.grant')}
      </Button>
    </>
  ) : undefined;
  return (
    <Dialog title={word('relief.decide.title')} isOpen onClose={onClose} actions={actions}>
      <div className={layout.stack}>
        {form.problem}
        <Claimed claim={claim} />
        {isOpen && (
          <>
            <p className={layout.quiet}>{word('relief.decide.effect')}</p>
            <NumberField {...form.bind('amount')} label={word('relief.granted')} unit="JPY" />
            <TextAreaField
              {...form.bind('reason')}
              label={word('relief.reason')}
              help={word('relief.decide.reasonHelp')}
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
          value: <Link to={`/office/declarations/${claim.declarationId}`}>{printNumber(claim.declarationNumber)}</Link>,
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
