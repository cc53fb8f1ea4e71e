import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  Breadcrumbs,
  Button,
  PageHead,
  Panel,
  useActor,
  useCodeList,
  useSubmitKey,
  useTextForm,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { useRegisterProof } from './proof-data.ts';
import { ProofFields } from './proof-fields.tsx';
import {
  BLANK_PROOF,
  blankProofLine,
  type ProofField,
  type ProofForm,
  proofInput,
  proofPointer,
} from './proof-form.ts';
import { ProofLineGrid } from './proof-line-grid.tsx';
import { useOriginWords } from './words.ts';

/** `/trade/proofs/new`: a proof and what it covers are put on record. */
export function RegisterPage(): ReactNode {
  const say = useOriginWords();
  const go = useNavigate();
  const register = useRegisterProof();
  const neededOf = useNeeded();
  const [lines, setLines] = useState([blankProofLine()]);
  const form = useTextForm({
    start: BLANK_PROOF,
    needed: neededOf,
    error: register.error,
    pointerOf: proofPointer,
  });
  const send = (): void => {
    void form.send(async (values) => {
      const { id } = await register.mutateAsync(proofInput(values, lines));
      void go(`/trade/proofs/${id}`);
    });
  };
  useSubmitKey(send, !register.isPending);
  const crumbs = [{ label: say('origin.proofs.title'), to: '/trade/proofs' }, { label: say('origin.proofs.register') }];
  return (
    <>
      <PageHead title={say('origin.proofs.register')} above={<Breadcrumbs crumbs={crumbs} />} />
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {form.problem}
        <Panel title={say('origin.proof.about')}>
          <ProofFields form={form} />
        </Panel>
        <Panel title={say('origin.lines.title')}>
          <p className={layout.quiet}>{say('origin.lines.help')}</p>
          <ProofLineGrid lines={lines} onChange={setLines} error={register.error} />
        </Panel>
        <div>
          <Button tone="primary" type="submit" keyHint="Ctrl ↵" pending={register.isPending}>
            {say('origin.proof.save')}
          </Button>
        </div>
      </form>
    </>
  );
}

/** A day is needed where the kind of proof has one; a broker says for whom. */
function useNeeded(): (values: ProofForm) => readonly ProofField[] {
  const { role } = useActor();
  const { rows } = useCodeList('proof-kinds');
  return ({ kind }) => {
    const isDated = rows.find(({ code }) => code === kind)?.date === 'yes';
    return [
      ...(role === 'broker' ? (['importer'] as const) : []),
      'agreement',
      'kind',
      'number',
      ...(isDated ? (['issuedOn'] as const) : []),
    ];
  };
}
