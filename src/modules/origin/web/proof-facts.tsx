import type { ReactNode } from 'react';
import {
  DateText,
  type Description,
  DescriptionList,
  formatCode,
  InstantText,
  Panel,
  useCodeList,
  useUi,
} from '../../../ui/index.ts';
import type { ProofView } from './proof-data.ts';
import { LastDay } from './proof-tag.tsx';
import { useOriginWords } from './words.ts';

/** What the paper says; what it leaves out is left out. */
export function ProofFacts({ proof }: { readonly proof: ProofView }): ReactNode {
  const say = useOriginWords();
  const { language } = useUi();
  const { nameOf: countryOf } = useCodeList('countries');
  const { issuedOn, periodFrom, periodTo, issuer, exporterNumber, origin, goodsCodes, holderName, holderCode } = proof;
  const facts: readonly (Description | false)[] = [
    { term: say('origin.proof.holder'), value: `${holderName[language]} (${holderCode})` },
    { term: say('origin.proof.validUntil'), value: <LastDay proof={proof} /> },
    issuedOn !== null && { term: say('origin.proof.issuedOn'), value: <DateText date={issuedOn} /> },
    periodFrom !== null && { term: say('origin.proof.periodFrom'), value: <DateText date={periodFrom} /> },
    periodTo !== null && { term: say('origin.proof.periodTo'), value: <DateText date={periodTo} /> },
    issuer !== '' && { term: say('origin.proof.issuer'), value: issuer },
    origin !== null && { term: say('origin.proof.origin'), value: countryOf(origin) },
    exporterNumber !== '' && { term: say('origin.proof.exporterNumber'), value: exporterNumber },
    goodsCodes.length > 0 && {
      term: say('origin.proof.goodsCodes'),
      value: goodsCodes.map(formatCode).join(', '),
    },
    { term: say('origin.proof.registeredAt'), value: <InstantText at={proof.registeredAt} /> },
    proof.withdrawnAt !== null && {
      term: say('origin.proof.withdrawal'),
      value: <InstantText at={proof.withdrawnAt} />,
    },
  ];
  return (
    <Panel title={say('origin.proof.about')}>
      <DescriptionList items={facts.filter((fact): fact is Description => fact !== false)} />
    </Panel>
  );
}
