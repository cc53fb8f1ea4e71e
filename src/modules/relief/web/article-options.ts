import { type Option, useCodeList, useUi } from '../../../ui/index.ts';
import { lawOfRelief } from '../../duty/contract.ts';

/** Articles under which tax that was paid goes back. */
export function useDrawbackArticles(): readonly Option[] {
  const { language } = useUi();
  const { rows, nameOf } = useCodeList('relief-articles');
  return rows
    .filter(({ effect }) => effect === 'drawback')
    .map(({ code }) => ({ value: code, label: `${lawOfRelief(code)[language]} ${nameOf(code)}` }));
}
