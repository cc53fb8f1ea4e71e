import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, Banner, InstantText, Money, ProblemBanner, SelectField, Skeleton } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { DeclarationView, VersionDiff } from '../../declaration/contract.ts';
import { DifferenceTables } from '../../declaration/web/index.ts';
import styles from './audit.module.css';
import { useAuditText, useAuditWordOf } from './words.ts';

type Version = DeclarationView['versions'][number];

/** The sums of this many versions stand side by side; earlier ones are on the page of the declaration. */
const SHOWN = 8;

/** What each version owed, side by side, every column with its difference from the one before. */
export function VersionTable({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useAuditText();
  const assessed = declaration.versions
    .filter(({ total }) => total !== null)
    .toSorted((one, other) => one.version - other.version);
  const shown = assessed.slice(-SHOWN);
  const pairs = shown.map(({ version }, index) => ({ before: shown[index - 1]?.version ?? version, after: version }));
  const compared = useQueries({
    queries: pairs.map((pair) => ({
      queryKey: ['declaration', declaration.id, 'compare', pair.before, pair.after],
      queryFn: () => api.get<VersionDiff>(`/api/declarations/${declaration.id}/diff`, pair),
    })),
  });
  const error = compared.find((one) => one.error)?.error;
  if (error) return <ProblemBanner error={error} />;
  if (compared.some(({ data }) => data === undefined)) return <Skeleton lines={6} />;
  const diffs = compared.flatMap(({ data }) => data ?? []);
  return (
    <div className={layout.form}>
      {assessed.length > SHOWN && <Banner>{say('audit.versions.some', { count: SHOWN })}</Banner>}
      {diffs.length === 0 ? <p>{say('audit.versions.none')}</p> : <SumsTable versions={shown} diffs={diffs} />}
      {diffs.length > 1 && <Changes versions={shown} diffs={diffs} />}
    </div>
  );
}

type Side = { readonly versions: readonly Version[]; readonly diffs: readonly VersionDiff[] };

function SumsTable({ versions, diffs }: Side): ReactNode {
  const say = useAuditText();
  const totalOf = useAuditWordOf('declaration.total');
  const causeOf = useAuditWordOf('declaration.cause');
  const names = diffs[0]?.money.map(({ name }) => name) ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways is reached by key
    <section className={styles.wideTable} tabIndex={0} aria-label={say('audit.versions')}>
      <table>
        <thead>
          <tr>
            <td />
            {versions.map((version) => (
              <th key={version.version} scope="col">
                {say('audit.version')} {version.version} · {causeOf(version.cause)}
                <small>
                  <InstantText at={version.madeAt} />
                </small>
                <small>{version.madeBy}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{totalOf(name)}</th>
              {diffs.map(({ after, money }) => (
                <td key={after}>
                  <Sum money={money.find((one) => one.name === name)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sum({ money }: { readonly money: VersionDiff['money'][number] | undefined }): ReactNode {
  if (!money) return '—';
  const { after, difference } = money;
  return (
    <>
      <Money amount={after} />
      {difference !== '0' && (
        <small>
          ({difference.startsWith('-') ? '' : '+'}
          <Money amount={difference} />)
        </small>
      )}
    </>
  );
}

/** What was declared otherwise from one version to the next. */
function Changes({ versions, diffs }: Side): ReactNode {
  const say = useAuditText();
  const [chosen, setChosen] = useState<string | null>(null);
  const later = diffs.slice(1);
  const shown = later.find(({ after }) => String(after) === chosen) ?? later.at(-1);
  if (!shown) return null;
  const options = later.map(({ before, after }) => {
    const reason = versions.find(({ version }) => version === after)?.reason ?? '';
    return { value: String(after), label: `${before} → ${after} ${reason}`.trim() };
  });
  return (
    <>
      <SelectField
        label={say('audit.versions.changes')}
        value={String(shown.after)}
        onChange={setChosen}
        options={options}
      />
      <DifferenceTables fields={shown.fields} money={shown.money} />
    </>
  );
}
