import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './breadcrumbs.module.css';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';

/** The way back up from a deep page. The last one is this page. */
export function Breadcrumbs(props: {
  readonly crumbs: readonly { readonly label: ReactNode; readonly to?: string }[];
}): ReactNode {
  const { crumbs } = props;
  const word = useWords();
  return (
    <nav aria-label={word('ui.crumbs')}>
      <ol className={styles.list}>
        {crumbs.map((crumb, index) => (
          <li key={crumb.to ?? 'here'}>
            {index > 0 && <Icon name="chevronRight" size={14} />}
            {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
