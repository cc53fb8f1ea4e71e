import { useUi } from './intl.tsx';

/** The legal day where the customs office stands, as the browser knows it; the server decides with its own clock. */
export function useToday(): string {
  const { timeZone } = useUi();
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format();
}
