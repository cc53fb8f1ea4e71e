import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { CheckboxField } from './checkbox-field.tsx';
import { ComboField } from './combo-field.tsx';
import { DateField } from './date-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileField } from './file-field.tsx';
import styles from './gallery.module.css';
import { searchSamples } from './gallery-samples.ts';
import { useUi } from './intl.tsx';
import { NumberField } from './number-field.tsx';
import { Panel } from './panel.tsx';
import { SelectField } from './select-field.tsx';
import { TextAreaField } from './text-area-field.tsx';
import { TextField } from './text-field.tsx';

const start = { name: '', mass: '15000.5', kind: 'b', code: '1002', day: '2026-11-21', note: '' };

/** Fields, right and wrong. */
export function GalleryFields(): ReactNode {
  const isJa = useUi().language === 'ja';
  const [form, setForm] = useState(start);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [agrees, setAgrees] = useState(true);
  const put = (key: keyof typeof start) => (value: string) => setForm((now) => ({ ...now, [key]: value }));
  const error = form.name ? undefined : isJa ? '名前を入力してください。' : 'Enter a name.';
  return (
    <Panel title={isJa ? '入力' : 'Fields'}>
      <div className={styles.stack}>
        <ErrorSummary takeFocus={false} errors={error ? [{ message: error, fieldId: 'gallery-name' }] : []} />
      </div>
      <div className={styles.columns}>
        <TextField
          id="gallery-name"
          label={isJa ? '名前' : 'Name'}
          help={isJa ? '登記のとおりに。' : 'As registered.'}
          value={form.name}
          onChange={put('name')}
          error={error}
          required
        />
        <NumberField label={isJa ? '重さ' : 'Mass'} unit="KG" value={form.mass} onChange={put('mass')} />
        <SelectField
          label={isJa ? '種類' : 'Kind'}
          value={form.kind}
          onChange={put('kind')}
          options={[
            { value: 'a', label: isJa ? '果物' : 'Fruit' },
            { value: 'b', label: isJa ? '野菜' : 'Vegetable' },
          ]}
        />
        <ComboField
          label={isJa ? '品目' : 'Goods'}
          help={isJa ? '番号か名前で探します。' : 'Search by number or name.'}
          value={form.code}
          onChange={put('code')}
          search={searchSamples}
          allowFree
          mono
        />
        <DateField label={isJa ? '日' : 'Day'} value={form.day} onChange={put('day')} />
        <TextField label={isJa ? '変更できません' : 'Cannot change'} value="1300001" onChange={put('note')} disabled />
        <TextAreaField label={isJa ? '備考' : 'Remarks'} value={form.note} onChange={put('note')} maxLength={200} />
        <FileField label={isJa ? '書類' : 'Papers'} files={files} onChange={setFiles} multiple />
        <CheckboxField
          label={isJa ? '内容を確かめました' : 'I have checked this'}
          help={isJa ? '提出の前に必要です。' : 'Needed before sending.'}
          checked={agrees}
          onChange={setAgrees}
        />
      </div>
      <Button tone="primary">{isJa ? '次へ' : 'Next'}</Button>
    </Panel>
  );
}
