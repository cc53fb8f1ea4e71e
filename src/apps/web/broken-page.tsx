import type { ReactNode } from 'react';
import { useRevalidator, useRouteError } from 'react-router';
import { AwayError, ErrorState, useWords } from '../../ui/index.ts';
import { useWebWords } from './words.ts';

/** A page that could not be drawn: the rest of the frame stays, and trying again is one press. */
export function BrokenPage(): ReactNode {
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  const word = useWords();
  const webWord = useWebWords();
  // After a new release the old pieces are gone from the server: loading the page afresh brings the new ones.
  const isOldPiece = error instanceof TypeError && /import|module/i.test(error.message);
  const retry = (): void => {
    if (error instanceof AwayError) void revalidate();
    else window.location.reload();
  };
  return (
    <ErrorState
      title={error instanceof AwayError ? word('ui.away.title') : webWord('web.broken.title')}
      onRetry={retry}
    >
      <p>{isOldPiece ? webWord('web.broken.update') : webWord('web.broken.text')}</p>
    </ErrorState>
  );
}
