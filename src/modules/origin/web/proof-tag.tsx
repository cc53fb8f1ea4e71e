import type { ReactNode } from 'react';
import { DateText, StatusTag, useToday } from '../../../ui/index.ts';
import type { ShownProof } from '../proof-record.ts';
import { PROOF_TONES, proofState } from './proof-state.ts';
import { useOriginWords } from './words.ts';

export function ProofTag({ proof }: { readonly proof: ShownProof }): ReactNode {
  const say = useOriginWords();
  const state = proofState(proof, useToday());
  return <StatusTag tone={PROOF_TONES[state]}>{say(`origin.proof.state.${state}`)}</StatusTag>;
}

/** The day until which it may be used. */
export function LastDay({ proof }: { readonly proof: Pick<ShownProof, 'validUntil'> }): ReactNode {
  const say = useOriginWords();
  return proof.validUntil === null ? say('origin.proof.validUntil.none') : <DateText date={proof.validUntil} />;
}
