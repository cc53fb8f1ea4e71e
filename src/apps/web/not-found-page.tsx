import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { EmptyState, LinkButton } from '../../ui/index.ts';
import { useWebWords } from './words.ts';

export function NotFoundPage(): ReactNode {
  const { pathname } = useLocation();
  const word = useWebWords();
  return (
    <>
      <title>{`${word('web.notFound.title')} · Sekisho`}</title>
      <h1 className="unseen">{word('web.notFound.title')}</h1>
      <EmptyState
        title={word('web.notFound.title')}
        icon="search"
        action={<LinkButton to="/">{word('web.nav.home')}</LinkButton>}
      >
        <p>{word('web.notFound.text')}</p>
        <p>
          <code>{pathname.slice(0, 120)}</code>
        </p>
      </EmptyState>
    </>
  );
}
