import { useMemo } from 'react';
import { type FieldError, refusalText, useUi } from '../../../ui/index.ts';
import type { Fault } from './faults.ts';
import { useText } from './words.ts';

/** Faults as the summary shows them: lines named, each leading to its field. */
export function useSummary(faults: readonly Fault[], onJump: (pointer: string) => void): FieldError[] {
  const say = useText();
  const { language } = useUi();
  return useMemo(
    () =>
      faults.map((fault) => {
        const line = /^\/items\/(\d+)/.exec(fault.pointer);
        const place = line ? `${say('declaration.line.short', { line: Number(line[1]) + 1 })} ` : '';
        return { message: `${place}${refusalText(fault, language)}`, onJump: () => onJump(fault.pointer) };
      }),
    [faults, say, language, onJump],
  );
}
