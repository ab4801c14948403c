import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { ComponentProps, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
import { countriesIn } from '../countries.js';
import { digitsOf } from '../registration-draft.js';
import type { RegistrationDraft } from '../registration-draft.js';
import classes from './portal.module.css';

export interface PartProps {
  readonly draft: RegistrationDraft;
  readonly onChange: (draft: RegistrationDraft) => void;
  readonly errors: Readonly<Record<string, string>>;
}

type TextField = Exclude<keyof RegistrationDraft, 'country' | 'amount' | 'note'>;

interface FieldProps extends PartProps, Omit<ComponentProps<typeof TextInput>, 'onChange' | 'errors'> {
  readonly name: TextField;
}

function Field({ name, draft, onChange, errors, ...input }: FieldProps): JSX.Element {
  return (
    <TextInput
      {...input}
      size="md"
      name={name}
      value={draft[name]}
      error={errors[name]}
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
    />
  );
}

export function CompanyFields(part: PartProps): JSX.Element {
  const { t } = useTranslation('partners');
  const { locale } = useFormats();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const { draft, onChange, errors } = part;
  return (
    <Section title={t('portal.form.customer')}>
      <div className={classes.fields}>
        <Field {...part} name="company" label={t('portal.form.company')} required maxLength={200} />
        <Select
          size="md"
          label={t('portal.form.country')}
          data={countries}
          searchable
          clearable
          value={draft.country}
          error={errors['company.country']}
          onChange={(country) => onChange({ ...draft, country })}
        />
        <Field
          {...part}
          name="domain"
          className={classes.wide ?? ''}
          label={t('portal.form.domain')}
          description={t('portal.form.domainHint')}
          inputMode="url"
          autoCapitalize="none"
          maxLength={250}
        />
      </div>
    </Section>
  );
}

export function PersonFields(part: PartProps): JSX.Element {
  const { t } = useTranslation('partners');
  return (
    <Section title={t('portal.form.who')}>
      <div className={classes.fields}>
        <Field {...part} name="firstName" label={t('portal.form.firstName')} maxLength={100} />
        <Field {...part} name="lastName" label={t('portal.form.lastName')} maxLength={100} />
        <Field
          {...part}
          name="email"
          type="email"
          label={t('portal.form.email')}
          description={t('portal.form.reach')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={250}
        />
        <Field {...part} name="phone" type="tel" label={t('portal.form.phone')} maxLength={60} />
        <Field {...part} name="jobTitle" label={t('portal.form.jobTitle')} maxLength={100} />
      </div>
    </Section>
  );
}

export function DealFields({ currency, ...part }: PartProps & { readonly currency: string }): JSX.Element {
  const { t } = useTranslation('partners');
  const { locale } = useFormats();
  const { draft, onChange, errors } = part;
  const group = locale.startsWith('it') ? { thousand: '.', decimal: ',' } : { thousand: ',', decimal: '.' };
  return (
    <Section title={t('portal.form.deal')}>
      <div className={classes.fields}>
        <NumberInput
          size="md"
          label={t('portal.form.amount', { currency })}
          min={0}
          decimalScale={digitsOf(currency)}
          thousandSeparator={group.thousand}
          decimalSeparator={group.decimal}
          hideControls
          inputMode="decimal"
          value={draft.amount}
          error={errors.expected}
          onChange={(amount) => onChange({ ...draft, amount })}
        />
        <Field {...part} name="expectedCloseOn" type="date" label={t('portal.form.closeOn')} />
        <Textarea
          className={classes.wide ?? ''}
          size="md"
          autosize
          minRows={3}
          maxLength={2000}
          label={t('portal.form.note')}
          description={t('portal.form.noteHint')}
          value={draft.note}
          error={errors.note}
          onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}
