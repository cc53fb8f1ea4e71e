import type { ReactNode } from 'react';
import { StatusTag, useToday, useUi } from '../../../../ui/index.ts';
import layout from '../../../../ui/layout.module.css';
import { CodeLinks } from '../quota/code-links.tsx';
import { TriggerTag } from './trigger-columns.tsx';
import type { Triggers } from './trigger-data.ts';
import { triggerState } from './trigger-state.ts';
import { useTriggerWords } from './words.ts';

/** Every measure that can be set off, its goods, and whether it is in force now. */
export function MeasureList({ measures, triggers }: Triggers): ReactNode {
  const say = useTriggerWords();
  const { language } = useUi();
  const today = useToday();
  return (
    <ul className={layout.cards}>
      {measures.map(({ measure, name, codes }) => {
        const own = triggers.filter((trigger) => trigger.measure === measure);
        const live =
          own.find((trigger) => triggerState(trigger, today) === 'running') ??
          own.find((trigger) => triggerState(trigger, today) === 'coming');
        return (
          <li key={measure}>
            <article className={layout.card} aria-label={name[language]}>
              <div className={layout.head}>
                <strong>{name[language]}</strong>
                {live ? (
                  <TriggerTag trigger={live} today={today} say={say} />
                ) : (
                  <StatusTag>{say('trigger.asleep')}</StatusTag>
                )}
              </div>
              <CodeLinks codes={codes} asOf="" />
            </article>
          </li>
        );
      })}
    </ul>
  );
}
