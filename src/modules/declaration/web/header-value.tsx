import type { ReactNode } from 'react';
import { DateText, groupDigits, useCodeList } from '../../../ui/index.ts';
import type { HeaderField } from './header-fields.ts';
import { useText, useWordOf } from './words.ts';

/** A value of the header to read: a code with its name, a day and a number as people write them. */
export function HeaderValue({ field, text }: { readonly field: HeaderField; readonly text: string }): ReactNode {
  const say = useText();
  const modeOf = useWordOf('declaration.mode');
  const schemeOf = useWordOf('declaration.scheme');
  if (field.list) return <CodeAndName list={field.list} code={text} />;
  switch (field.kind) {
    case 'date':
      return <DateText date={text} />;
    case 'number':
      return <span className="figures">{groupDigits(text)}</span>;
    case 'select':
      return modeOf(text);
    case 'scheme':
      return schemeOf(text);
    case 'yes-no':
      return say(text === 'yes' ? 'declaration.yes' : 'declaration.no');
    default:
      return text;
  }
}

/** A code without a name in its list is said once. */
function CodeAndName({ list, code }: { readonly list: string; readonly code: string }): ReactNode {
  const { nameOf } = useCodeList(list);
  const name = nameOf(code);
  return name === code ? code : `${code} ${name}`;
}
