import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { ChangePasswordDialog, registryCatalogue } from '../../modules/registry/web/index.ts';
import {
  api,
  Button,
  DescriptionList,
  ErrorState,
  InstantText,
  LanguageSwitch,
  MoreWords,
  PageHead,
  Panel,
  ProblemBanner,
  Skeleton,
  ThemeSwitch,
  useCodeList,
  useSend,
  useSession,
  useSignOut,
} from '../../ui/index.ts';
import styles from './account-page.module.css';
import { useWebWords } from './words.ts';

type OpenSession = {
  readonly kind: string;
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
};

/** Who you are here, how the pages look to you, and where else you are signed in. */
export function AccountPage(): ReactNode {
  const { actor, expiresAt, isPending, error } = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const offices = useCodeList('offices');
  const word = useWebWords();
  if (isPending) return <Skeleton lines={6} />;
  if (error) return <ErrorState />;
  if (!actor || actor.role === 'public' || actor.role === 'system')
    return <Navigate to="/sign-in?to=/account" replace />;
  return (
    <>
      <PageHead
        title={word('web.account.title')}
        actions={
          <Button icon="signOut" onPress={() => signOut.mutate(undefined, { onSuccess: () => void navigate('/') })}>
            {word('web.signOut')}
          </Button>
        }
      />
      <Panel title={word('web.account.profile')}>
        <DescriptionList
          layout="lines"
          items={[
            { term: word('web.account.name'), value: actor.name },
            { term: word('web.account.role'), value: word(`web.role.${actor.role}`) },
            ...(actor.officeCode
              ? [{ term: word('web.account.office'), value: `${actor.officeCode} ${offices.nameOf(actor.officeCode)}` }]
              : []),
            ...(expiresAt ? [{ term: word('web.account.until'), value: <InstantText at={expiresAt} /> }] : []),
          ]}
        />
      </Panel>
      <Panel title={word('web.account.looks')}>
        <div className={styles.looks}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </Panel>
      <Password />
      <Sessions />
    </>
  );
}

const PASSWORD_WORDS = [registryCatalogue];

function Password(): ReactNode {
  const word = useWebWords();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  // The sign-in has ended with the old password; this clears what the browser and the server remember of it.
  const leave = (): void => signOut.mutate(undefined, { onSettled: () => void navigate('/sign-in?to=/account') });
  return (
    <Panel
      title={word('web.account.password')}
      actions={
        <Button size="small" onPress={() => setOpen(true)}>
          {word('web.account.password.change')}
        </Button>
      }
    >
      <p className={styles.quiet}>{word('web.account.password.will')}</p>
      {isOpen && (
        <MoreWords catalogues={PASSWORD_WORDS}>
          <ChangePasswordDialog onClose={() => setOpen(false)} onDone={leave} />
        </MoreWords>
      )}
    </Panel>
  );
}

function Sessions(): ReactNode {
  const word = useWebWords();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => api.get<{ sessions: readonly OpenSession[] }>('/api/sessions', {}, signal),
  });
  const end = useSend((_: undefined, key) => api.delete<{ ended: number }>('/api/sessions', { key }), {
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Panel
      title={word('web.account.sessions')}
      actions={
        <Button size="small" pending={end.isPending} onPress={() => end.mutate(undefined)}>
          {word('web.account.endOthers')}
        </Button>
      }
    >
      <ProblemBanner error={end.error} />
      {end.data && <p role="status">{word('web.account.ended', { count: end.data.ended })}</p>}
      {error ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton lines={2} />
      ) : (
        <ul className={styles.sessions}>
          {data.sessions.map((session) => (
            <li key={session.id}>
              <span>{browserOf(session.userAgent) ?? word('web.account.program')}</span>
              <span className={styles.quiet}>
                {word('web.account.seen')} <InstantText at={session.lastSeenAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** A browser's name is enough to recognise one's own; the whole signature is for machines. */
const browserOf = (agent: string | null): string | undefined =>
  /(Edg|Firefox|Chrome|Safari)\/\d+/
    .exec(agent ?? '')?.[0]
    ?.replace('Edg', 'Edge')
    .replace('/', ' ');
