import { join, resolve } from 'node:path';
import { ROOT } from './root.ts';

/** Where this installation keeps what it makes: database, keys, built pages. Known without opening anything. */
export const varDirectory = (): string => resolve(process.env.SEKISHO_VAR ?? join(ROOT, 'var'));
