import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Banner, Button, SESSION_KEY, useServerPresence, useWords } from '../../ui/index.ts';

const KNOCK_EVERY_MS = 5_000;

/** Shown while the server does not answer. Keeps knocking; when it opens, what is on the page is fetched again. */
export function AwayNotice(): ReactNode {
  const isHere = useServerPresence();
  const client = useQueryClient();
  const word = useWords();
  useEffect(() => {
    if (isHere) return undefined;
    const timer = setInterval(() => void client.refetchQueries({ queryKey: SESSION_KEY }), KNOCK_EVERY_MS);
    return () => {
      clearInterval(timer);
      void client.invalidateQueries();
    };
  }, [isHere, client]);
  if (isHere) return null;
  return (
    <Banner
      tone="danger"
      title={word('ui.away.title')}
      actions={
        <Button size="small" icon="refresh" onPress={() => void client.refetchQueries({ queryKey: SESSION_KEY })}>
          {word('ui.retry')}
        </Button>
      }
    >
      {word('ui.away.text')}
    </Banner>
  );
}
