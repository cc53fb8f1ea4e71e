import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import {
  Button,
  DateText,
  type Description,
  DescriptionList,
  Dialog,
  Money,
  ReasoningSheet,
  StatusTag,
  useUi,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { printNumber } from '../../declaration/contract.ts';
import type { CorrectionView } from '../contract.ts';
import { traceSteps } from './correction-steps.ts';
import { type AuditSay, useAuditText, useAuditWordOf } from './words.ts';

/** What was corrected, item of tax by item of tax, each with what it cost beside the tax, and why. */
export function CorrectionList(props: {
  readonly corrections: readonly CorrectionView[];
  /** Where the corrections are of several declarations. */
  readonly linkTo?: (declarationId: string) => string;
}): ReactNode {
  return (
    <ul className={layout.cards}>
      {props.corrections.map((correction) => (
        <li key={correction.id}>
          <CorrectionCard correction={correction} href={props.linkTo?.(correction.declarationId)} />
        </li>
      ))}
    </ul>
  );
}

function CorrectionCard(props: { readonly correction: CorrectionView; readonly href: string | undefined }): ReactNode {
  const { correction, href } = props;
  const say = useAuditText();
  const itemOf = useAuditWordOf('audit.item');
  const [isOpen, setOpen] = useState(false);
  const { declarationNumber, declarationVersion, taxItem, cause } = correction;
  const name = `${say(`audit.cause.${cause}`)} — ${itemOf(taxItem)}`;
  return (
    <article className={layout.card} aria-label={`${declarationNumber} ${declarationVersion} ${name}`}>
      <div className={layout.head}>
        <strong>{name}</strong>
        {correction.waived && <StatusTag tone="ok">{say('audit.waived')}</StatusTag>}
        {correction.concealed && <StatusTag tone="danger">{say('audit.concealed')}</StatusTag>}
        <StatusTag tone="neutral">{say(`audit.timing.${correction.timing}`)}</StatusTag>
      </div>
      {href && <Link to={href}>{printNumber(declarationNumber)}</Link>}
      <DescriptionList items={factsOf(correction, say)} />
      <div className={layout.head}>
        <Button size="small" icon="scale" onPress={() => setOpen(true)}>
          {say('audit.reasoning')}
        </Button>
      </div>
      <Dialog title={name} isOpen={isOpen} onClose={() => setOpen(false)} width="wide">
        {isOpen && <Reasoning correction={correction} />}
      </Dialog>
    </article>
  );
}

function factsOf(correction: CorrectionView, say: AuditSay): Description[] {
  const money = (amount: string): ReactNode => <Money amount={amount} />;
  const given: readonly (Description | false)[] = [
    { term: say('audit.declaredTax'), value: money(correction.declaredTax) },
    { term: say('audit.additionalTax'), value: money(correction.additionalTax) },
    { term: say('audit.underDeclaration'), value: money(correction.underDeclaration) },
    { term: say('audit.heavy'), value: money(correction.heavy) },
    {
      term: say('audit.delinquency'),
      value: correction.delinquency === null ? say('audit.delinquency.unpaid') : money(correction.delinquency),
    },
    correction.refundInterest !== '0' && {
      term: say('audit.refundInterest'),
      value: money(correction.refundInterest),
    },
    { term: say('audit.version'), value: correction.declarationVersion },
    { term: say('audit.decidedOn'), value: <DateText date={correction.decidedOn} /> },
    { term: say('audit.dueOn'), value: <DateText date={correction.dueOn} /> },
    correction.auditNoticeOn !== null && {
      term: say('audit.noticeOn'),
      value: <DateText date={correction.auditNoticeOn} />,
    },
    correction.paidOn !== null && { term: say('audit.paidOn'), value: <DateText date={correction.paidOn} /> },
    correction.decidedBy !== '' && { term: say('audit.decidedBy'), value: correction.decidedBy },
    { term: say('audit.reason'), value: correction.reason || '—', wide: true },
  ];
  return given.filter((item): item is Description => Boolean(item));
}

function Reasoning({ correction }: { readonly correction: CorrectionView }): ReactNode {
  const say = useAuditText();
  const { language } = useUi();
  const { penaltyTrace, delinquencyTrace, underDeclaration, heavy, delinquency } = correction;
  const penalty = String(BigInt(underDeclaration) + BigInt(heavy));
  return (
    <div className={layout.form}>
      <ReasoningSheet
        title={say('audit.penalties')}
        steps={traceSteps(penaltyTrace, 'penalty', language)}
        conclusion={{ label: say('audit.total'), value: <Money amount={penalty} /> }}
        {...(penaltyTrace.length === 0 ? { summary: say('audit.penalties.none') } : {})}
      />
      {delinquencyTrace ? (
        <ReasoningSheet
          title={say('audit.delinquency')}
          steps={traceSteps(delinquencyTrace, 'delinquency', language)}
          conclusion={{ label: say('audit.total'), value: <Money amount={delinquency ?? '0'} /> }}
        />
      ) : (
        <p>{say('audit.delinquency.later')}</p>
      )}
    </div>
  );
}
