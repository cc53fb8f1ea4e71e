import type { ReactNode } from 'react';
import { useExaminationDecisions } from '../../../modules/inspection/web/index.ts';
import { DecisionBar, StatusTag, useCodeList, useFailureText, useToday } from '../../../ui/index.ts';
import { arrivalDecision, declarationDecisions } from './declaration-decisions.ts';
import type { DeclarationView } from './office-api.ts';
import { useOfficeWords } from './office-words.ts';
import { stageOf, stageTones } from './stage.ts';
import type { DeclarationFile } from './use-declaration-file.ts';

/** The decisions of every room on this declaration, the expected one first, in one bar. */
export function OfficeDecisions(props: {
  readonly declaration: DeclarationView;
  readonly file: DeclarationFile;
  readonly onDone: (said: string) => Promise<void>;
}): ReactNode {
  const { declaration, file, onDone } = props;
  const word = useOfficeWords();
  const failureOf = useFailureText(file.refresh);
  const methods = useCodeList('inspection-methods').names;
  const places = useCodeList('bonded-places');
  const today = useToday();
  const act = (said: string, call: () => Promise<unknown>): Promise<string | undefined> =>
    failureOf(async () => {
      await call();
      await onDone(said);
    });
  const examination = useExaminationDecisions({
    file: file.examination.data,
    today,
    methods,
    place: places.nameOf(declaration.content.bondedPlace),
    onDone,
    onConflict: file.refresh,
  });
  const decisions = [
    ...declarationDecisions(declaration, word, act),
    ...examination.decisions,
    ...arrivalDecision({ declaration, today }, word, act),
  ];
  const stage = stageOf(declaration.state);
  return (
    <>
      <DecisionBar
        decisions={decisions}
        status={<StatusTag tone={stageTones[stage]}>{word(`office.state.${declaration.state}`)}</StatusTag>}
      />
      {examination.dialog}
    </>
  );
}
