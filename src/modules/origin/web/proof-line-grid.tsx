import { type ReactNode, useMemo } from 'react';
import { EditableGrid, errorAt, type GridColumn, refusalsOf, useCodeList, useUi } from '../../../ui/index.ts';
import { blankProofLine, filledLines, type ProofLine } from './proof-form.ts';
import { useOriginWords } from './words.ts';

const LINES_AT_MOST = 200;

/** Goods, quantity and unit of every line, typed or pasted; what was refused stands in its cell. */
export function ProofLineGrid(props: {
  readonly lines: readonly ProofLine[];
  readonly onChange: (lines: ProofLine[]) => void;
  readonly error: unknown;
}): ReactNode {
  const { lines, onChange, error } = props;
  const say = useOriginWords();
  const { language } = useUi();
  const { options: units } = useCodeList('units');
  const columns = useMemo((): GridColumn<ProofLine>[] => {
    const column = (id: keyof ProofLine, width: number) => ({
      id,
      header: say(`origin.lines.${id}`),
      get: (line: ProofLine) => line[id],
      set: (line: ProofLine, text: string) => ({ ...line, [id]: text }),
      width,
    });
    return [
      { ...column('codes', 260), kind: 'text' },
      { ...column('quantity', 160), kind: 'decimal', required: true },
      { ...column('unit', 180), kind: 'select', options: units, required: true },
    ];
  }, [say, units]);
  const errorFor = (index: number, column: string): string | undefined => {
    const place = filledLines(lines).indexOf(index);
    return place < 0 ? undefined : errorAt(refusalsOf(error), `/lines/${place}/${column}`, language);
  };
  return (
    <EditableGrid
      caption={say('origin.lines.title')}
      lines={lines}
      onChange={onChange}
      columns={columns}
      blank={blankProofLine}
      errorFor={errorFor}
      maxLines={LINES_AT_MOST}
    />
  );
}
