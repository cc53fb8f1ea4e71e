import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { Role } from '../../kernel/actor.ts';
import { api, Button, PageHead, Panel, ProblemBanner, TextField, useSession, useSignIn } from '../../ui/index.ts';
import { homeOf } from './area-guard.ts';
import styles from './sign-in-page.module.css';
import { useWebWords } from './words.ts';

type DemonstrationAccount = {
  readonly signInName: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Exclude<Role, 'public' | 'system'>;
};

/** Signs in and goes on to where one wanted to go. A demonstration shows its accounts; a real installation has none. */
export function SignInPage(): ReactNode {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [params] = useSearchParams();
  const { actor } = useSession();
  const signIn = useSignIn();
  const word = useWebWords();
  if (actor) return <Navigate to={safePath(params.get('to')) ?? homeOf(actor.role)} replace />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ name: name.trim(), password });
  };
  return (
    <>
      <PageHead title={word('web.signIn')} lead={word('web.signIn.lead')} />
      <div className={styles.columns}>
        <form className={styles.form} onSubmit={submit}>
          <ProblemBanner error={signIn.error} />
          <TextField
            label={word('web.signIn.name')}
            value={name}
            onChange={setName}
            autoComplete="username"
            maxLength={100}
            required
            autoFocus
          />
          <TextField
            label={word('web.signIn.password')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            maxLength={200}
            required
          />
          <Button type="submit" tone="primary" pending={signIn.isPending} disabled={!name.trim() || !password}>
            {word('web.signIn')}
          </Button>
        </form>
        <Demonstration
          onChoose={(account) => signIn.mutate({ name: account.signInName, password: account.password })}
        />
      </div>
    </>
  );
}

/** Only paths of this house: a link from elsewhere must not send people away after they signed in. */
const safePath = (to: string | null): string | null => (to && /^\/(?![/\\])/.test(to) ? to : null);

function Demonstration({ onChoose }: { readonly onChoose: (account: DemonstrationAccount) => void }): ReactNode {
  const word = useWebWords();
  const { data } = useQuery({
    queryKey: ['demonstration'],
    queryFn: ({ signal }) =>
      api.get<{ accounts: readonly DemonstrationAccount[] }>('/api/demonstration', {}, signal).catch(() => null),
    staleTime: 300_000,
  });
  if (!data || data.accounts.length === 0) return null;
  return (
    <Panel title={word('web.demo.title')} boxed>
      <p>{word('web.demo.text')}</p>
      <ul className={styles.accounts}>
        {data.accounts.map((account) => (
          <li key={account.signInName}>
            <button type="button" onClick={() => onChoose(account)}>
              <b>{account.displayName}</b>
              <span>{word(`web.role.${account.role}`)}</span>
              <code>{account.signInName}</code>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
