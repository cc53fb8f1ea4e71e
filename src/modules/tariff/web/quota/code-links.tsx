import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Code } from '../../../../ui/index.ts';
import { branchLink, lineLink } from '../tariff-link.ts';
import styles from './quota.module.css';

const WHOLE_CODE = 9;
const BRANCH = 6;

/** The lines of the schedule that a quota is for; a shorter code is a place in the tree. */
export function CodeLinks(props: { readonly codes: readonly string[]; readonly asOf: string }): ReactNode {
  return (
    <ul className={styles.codes}>
      {props.codes.map((code) => (
        <li key={code}>
          <Link
            to={code.length === WHOLE_CODE ? lineLink(code, props.asOf) : branchLink(code.slice(0, BRANCH), props.asOf)}
          >
            <Code code={code} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
