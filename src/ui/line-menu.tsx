import { memo, type ReactNode } from 'react';
import { useWords } from './intl.tsx';
import { Menu } from './menu.tsx';

/** What can be done to a whole line. */
export const LineMenu = memo(function LineMenu(props: {
  readonly index: number;
  readonly onAction: (index: number, action: 'duplicate' | 'remove') => void;
}): ReactNode {
  const { index, onAction } = props;
  const word = useWords();
  return (
    <Menu
      iconOnly
      label={word('ui.grid.lineActions', { line: index + 1 })}
      choices={[
        {
          id: 'duplicate',
          label: word('ui.grid.duplicate'),
          icon: 'copy',
          keyHint: 'Ctrl D',
          run: () => onAction(index, 'duplicate'),
        },
        {
          id: 'remove',
          label: word('ui.grid.remove'),
          icon: 'trash',
          tone: 'danger',
          run: () => onAction(index, 'remove'),
        },
      ]}
    />
  );
});
