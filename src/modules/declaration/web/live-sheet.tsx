import { memo, type ReactNode, useMemo } from 'react';
import { Banner, EmptyState, Panel, refusalText, Skeleton, useUi } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { AssessmentSheet } from '../../duty/web/index.ts';
import styles from './trade.module.css';
import type { LiveAssessment } from './use-live-assessment.ts';
import { useText } from './words.ts';

const SHOWN = 6;

type LiveSheetProps = {
  readonly live: LiveAssessment;
  readonly lineCount: number;
  readonly onJump: (pointer: string) => void;
};

/** The money as it would be if it were lodged now, beside the form and in step with it. */
export const LiveSheet = memo(function LiveSheet({ live, lineCount, onJump }: LiveSheetProps): ReactNode {
  const say = useText();
  const { language } = useUi();
  const { answer, refusals, counted, isWaiting } = live;
  const shown = useMemo(() => answer && renumbered(answer, counted), [answer, counted]);
  const left = lineCount - counted.length;
  return (
    <Panel title={say('declaration.live.title')}>
      <p className={layout.quiet}>{say('declaration.live.lead')}</p>
      {answer && left > 0 && (
        <Banner tone="caution">{say('declaration.live.partial', { left, lines: lineCount })}</Banner>
      )}
      {!answer && isWaiting && <Skeleton lines={5} />}
      {!answer && !isWaiting && (
        <EmptyState icon="calculator" title={say('declaration.live.empty')}>
          <p>{say('declaration.live.emptyText')}</p>
        </EmptyState>
      )}
      {shown && <AssessmentSheet answer={shown} startOpen="none" />}
      {refusals.length > 0 && (
        <details className={styles.needs} open={!answer}>
          <summary>{say('declaration.live.needs', { count: refusals.length })}</summary>
          <ul>
            {refusals.slice(0, SHOWN).map((refusal) => (
              <li key={`${refusal.code} ${refusal.pointer}`}>
                <button type="button" className={styles.jump} onClick={() => onJump(refusal.pointer)}>
                  {placeOf(refusal.pointer, say)} {refusalText(refusal, language)}
                </button>
              </li>
            ))}
          </ul>
          {refusals.length > SHOWN && <p>{say('declaration.live.more', { count: refusals.length - SHOWN })}</p>}
        </details>
      )}
    </Panel>
  );
});

/** Lines keep their number in the form although others are left out. */
function renumbered(answer: NonNullable<LiveAssessment['answer']>, counted: readonly number[]) {
  return { ...answer, items: answer.items.map((item, at) => ({ ...item, number: (counted[at] ?? at) + 1 })) };
}

function placeOf(pointer: string, say: ReturnType<typeof useText>): string {
  const line = /^\/items\/(\d+)/.exec(pointer);
  return line ? say('declaration.line.short', { line: Number(line[1]) + 1 }) : '';
}
