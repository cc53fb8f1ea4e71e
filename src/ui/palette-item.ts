import type { IconName } from './icon.tsx';

export type PaletteItem = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: IconName;
  /** Either somewhere to go, or something to do. */
  readonly to?: string;
  readonly run?: () => void;
};

export type PaletteProvider = {
  readonly id: string;
  readonly label: string;
  /** An empty query asks for what is offered before typing. */
  readonly find: (query: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>;
};
