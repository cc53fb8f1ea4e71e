import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { LinkButton, Menu, useSession, useSignOut } from '../../ui/index.ts';
import { homeOf } from './area-guard.ts';
import styles from './frame.module.css';
import { useWebWords } from './words.ts';

/** Who is signed in and what they can do about it; for the public, the way in. */
export function UserMenu(): ReactNode {
  const { actor, isPending } = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const word = useWebWords();
  if (isPending) return null;
  if (!actor) {
    if (pathname === '/sign-in') return null;
    return (
      <span className={styles.one}>
        <LinkButton to="/sign-in" size="small" icon="person">
          {word('web.signIn')}
        </LinkButton>
      </span>
    );
  }
  const leave = (): void => {
    signOut.mutate(undefined, { onSuccess: () => void navigate('/') });
  };
  return (
    <Menu
      label={actor.name}
      icon="person"
      tone="quiet"
      size="small"
      choices={[
        { id: 'desk', label: word('web.desk'), icon: 'queue', run: () => void navigate(homeOf(actor.role)) },
        { id: 'account', label: word('web.account.title'), icon: 'person', run: () => void navigate('/account') },
        { id: 'leave', label: word('web.signOut'), icon: 'signOut', run: leave },
      ]}
    />
  );
}
