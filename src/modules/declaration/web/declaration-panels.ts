import { type ComponentType, createContext } from 'react';
import type { DeclarationView } from '../view-schemas.ts';

/** What later rooms show on the page of a declaration; the app puts them there. */
export type DeclarationPanel = {
  readonly id: string;
  /** `now`: what somebody must do; `papers`: what stays. */
  readonly place: 'now' | 'papers';
  readonly Panel: ComponentType<{ readonly declaration: DeclarationView }>;
};

export const DeclarationPanels = createContext<readonly DeclarationPanel[]>([]);
