import { type ReactNode, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { type Catalogue, useUi } from './intl.tsx';

/** Adds texts for one part of the house, so that a part that is not visited is not loaded. */
export function MoreWords(props: {
  readonly catalogues: readonly Catalogue[];
  readonly children: ReactNode;
}): ReactNode {
  const { catalogues, children } = props;
  const { language } = useUi();
  const intl = useIntl();
  const messages = useMemo(
    () => Object.assign({}, intl.messages, ...catalogues.map((each) => each[language])),
    [intl.messages, catalogues, language],
  );
  return (
    <IntlProvider locale={intl.locale} messages={messages} timeZone={intl.timeZone ?? 'UTC'} onError={() => undefined}>
      {children}
    </IntlProvider>
  );
}
