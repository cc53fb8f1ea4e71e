import type { ReactNode } from 'react';
import { parseCountryCode } from '../../../kernel/country-code.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { DateField, SelectField, TextField, useUi } from '../../../ui/index.ts';
import { agreementOf, CONSIGNMENTS, graceYearsOn, listStandings } from '../../origin/contract.ts';
import { DifferentialFields } from './differential-fields.tsx';
import { type ExtrasDesk, useExtras } from './extra-field.ts';
import styles from './line-extras.module.css';
import { withoutPart } from './line-extras.ts';
import { useDutyWords } from './words.ts';

/** A preference and its proof. Nothing is claimed until a person chooses an agreement. */
export function ClaimFields(): ReactNode {
  const desk = useExtras();
  const { texts, field, onPatch } = desk;
  const { language } = useUi();
  const word = useDutyWords();
  const stated = texts['claim/agreement'] ?? '';
  const options = lawfulAgreements(desk).map(({ agreement, name }) => ({ value: agreement, label: name[language] }));
  const known = options.some(({ value }) => value === stated);
  return (
    <fieldset className={styles.part}>
      <legend>{word('duty.extra.claim')}</legend>
      <div className={styles.fields}>
        <SelectField
          {...field('claim/agreement', 'claim')}
          label={word('duty.extra.agreement')}
          placeholder={word('duty.extra.noClaim')}
          options={known || !stated ? options : [...options, { value: stated, label: stated }]}
          onChange={(agreement) => onPatch({ ...withoutPart(texts, 'claim'), 'claim/agreement': agreement || null })}
        />
        {stated && <ProofFields />}
      </div>
      {stated && <DifferentialFields />}
    </fieldset>
  );
}

function ProofFields(): ReactNode {
  const desk = useExtras();
  const { reference, texts, field } = desk;
  const { language } = useUi();
  const word = useDutyWords();
  const kinds = kindsOf(desk).map((kind) => ({
    value: kind,
    label: reference.origin.proofKinds[kind]?.name[language] ?? kind,
  }));
  return (
    <>
      <SelectField
        {...field('claim/proof/kind', 'claim/proof')}
        label={word('duty.extra.proofKind')}
        placeholder={word('duty.extra.proofNone')}
        options={kinds}
      />
      {texts['claim/proof/kind'] && (
        <>
          <TextField {...field('claim/proof/number')} label={word('duty.extra.proofNumber')} mono maxLength={60} />
          <DateField {...field('claim/proof/date', 'claim/proof/period')} label={word('duty.extra.proofDate')} />
          <TextField
            {...field('claim/proof/goodsCode')}
            label={word('duty.extra.proofGoods')}
            help={word('duty.extra.proofGoodsHelp')}
            mono
            maxLength={20}
          />
          <TextField
            {...field('claim/proof/exporterNumber')}
            label={word('duty.extra.exporterNumber')}
            mono
            maxLength={40}
          />
        </>
      )}
      <SelectField
        {...field('claim/consignment')}
        label={word('duty.extra.consignment')}
        placeholder={word('duty.extra.consignment.direct')}
        options={CONSIGNMENTS.filter((way) => way !== 'direct').map((way) => ({
          value: way,
          label: word(`duty.extra.consignment.${way}`),
        }))}
      />
    </>
  );
}

/** Agreements and schemes in which the origin stands on the day. */
function lawfulAgreements({ reference, origin, asOf, code }: ExtrasDesk) {
  const country = parseCountryCode(origin);
  const day = parsePlainDate(asOf);
  if (!country.ok || !day.ok) return [];
  const graceYears = graceYearsOn(reference.parameters);
  const standings = listStandings(reference.origin, { origin: country.value, asOf: day.value, code, graceYears });
  const names = new Map(standings.map(({ agreement }) => [agreement.agreement, agreement]));
  return [...names.values()];
}

/** Papers that the agreement takes; of an agreement that is not understood, every paper there is. */
function kindsOf({ reference, texts }: ExtrasDesk): readonly string[] {
  const stated = texts['claim/agreement'] ?? '';
  const agreement = agreementOf(reference.origin, stated);
  const columns = reference.origin.agreements.filter((one) => one.agreement === agreement);
  const proofs = [...new Set(columns.flatMap(({ proofs: papers }) => papers))];
  const all = proofs.length > 0 ? proofs : Object.keys(reference.origin.proofKinds);
  const kind = texts['claim/proof/kind'];
  return kind && !all.includes(kind) ? [...all, kind] : all;
}
