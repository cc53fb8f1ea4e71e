import type { ReactNode } from 'react';
import { StatusTag } from '../../../ui/index.ts';
import type { RulingClock } from '../contract.ts';
import { useRulingWords } from './words.ts';

const SOON_DAYS = 5;

type ClockView = Pick<RulingClock, 'daysLeft' | 'isStopped' | 'isLate'>;

/** How long customs still has; that the clock stands is said in words, not by colour. */
export function ClockText({ clock }: { readonly clock: ClockView }): ReactNode {
  const word = useRulingWords();
  const { daysLeft, isStopped, isLate } = clock;
  if (isLate) {
    return (
      <StatusTag tone="danger" icon="clock">
        {word('ruling.clock.late', { days: -daysLeft })}
      </StatusTag>
    );
  }
  if (isStopped) return <StatusTag icon="clock">{word('ruling.clock.stopped', { days: daysLeft })}</StatusTag>;
  return (
    <StatusTag tone={daysLeft <= SOON_DAYS ? 'caution' : 'info'} icon="clock">
      {word('ruling.clock.left', { days: daysLeft })}
    </StatusTag>
  );
}
