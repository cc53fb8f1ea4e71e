import { memo, type ReactNode } from 'react';
import { Adjustments } from './adjustments.tsx';
import { BillNumbers } from './bill-numbers.tsx';
import { HeaderFieldInput } from './header-field-input.tsx';
import { HEADER_SECTIONS } from './header-fields.ts';
import { ImporterPicker } from './importer-picker.tsx';
import type { FormPatch, FormText } from './pointer-form.ts';
import styles from './trade.module.css';
import { useText } from './words.ts';

type HeaderFormProps = {
  readonly header: FormText;
  readonly onChange: (patch: FormPatch) => void;
  /** The sentence for a wrong field, by pointer with its leading slash. */
  readonly errorOf: (pointer: string) => string | undefined;
};

/** Everything about the consignment that is said once. */
export const HeaderForm = memo(function HeaderForm({ header, onChange, errorOf }: HeaderFormProps): ReactNode {
  const say = useText();
  return (
    <div className={styles.header}>
      {HEADER_SECTIONS.map(({ id, title, fields }) => (
        <fieldset key={id} className={styles.section} id={`section-${id}`}>
          <legend>{say(title)}</legend>
          {id === 'parties' && <ImporterPicker onPick={onChange} />}
          <div className={styles.fields}>
            {fields.map((field) => (
              <div key={field.pointer} className={field.wide ? styles.wide : undefined}>
                {field.kind === 'bills' ? (
                  <BillNumbers header={header} onChange={onChange} errorOf={errorOf} />
                ) : (
                  <HeaderFieldInput
                    field={field}
                    value={header[field.pointer] ?? ''}
                    onChange={(text) => onChange({ [field.pointer]: text })}
                    error={errorOf(`/${field.pointer}`)}
                  />
                )}
              </div>
            ))}
          </div>
          {id === 'price' && (
            <Adjustments
              form={header}
              under=""
              currency={header['freight/currency'] ?? ''}
              onPatch={onChange}
              errorOf={errorOf}
            />
          )}
        </fieldset>
      ))}
    </div>
  );
});
