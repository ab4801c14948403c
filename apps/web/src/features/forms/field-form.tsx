import { Select, Switch, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoicesField } from './choices-field.js';
import { problemAt } from './desk.js';
import type { FieldFormProps } from './desk.js';
import { takesTarget } from './form-draft.js';
import { KINDS, TARGETS } from './form-types.js';
import classes from './forms.module.css';
import { TextOf } from './text-of.js';
import { useTargetName } from './use-target-name.js';

/** What one question is made of. */
export function FieldForm(props: FieldFormProps): JSX.Element {
  const { kind } = props.field;
  return (
    <div className={classes.fieldForm}>
      {kind !== 'hidden' && <Question {...props} />}
      {kind === 'choice' && <ChoicesField {...props} />}
      <div className={classes.pair}>
        <KindField {...props} />
        {takesTarget(kind) && <TargetField {...props} />}
        {kind === 'consent' && <PurposeField {...props} />}
      </div>
      {kind === 'hidden' && <ValueField {...props} />}
      <NameField {...props} />
    </div>
  );
}

/** Of a consent the very words that are agreed to. */
function Question({ desk, field, index, onChange }: FieldFormProps): JSX.Element {
  const { t } = useTranslation('forms');
  const isConsent = field.kind === 'consent';
  return (
    <TextOf
      {...{ desk, pointer: `/definition/fields/${index}/label` }}
      {...(isConsent && { rows: 3, description: t('field.consentHint') })}
      label={t(isConsent ? 'field.consent' : 'field.label')}
      value={field.label}
      onChange={(label) => onChange({ ...field, label })}
    />
  );
}

function KindField({ field, onChange }: FieldFormProps): JSX.Element {
  const { t } = useTranslation('forms');
  return (
    <Select
      label={t('field.kind')}
      allowDeselect={false}
      value={field.kind}
      onChange={(kind) => kind !== null && onChange({ ...field, kind })}
      data={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
    />
  );
}

function PurposeField({ desk, field, index, onChange }: FieldFormProps): JSX.Element {
  const { t } = useTranslation('forms');
  return (
    <TextInput
      label={t('field.purpose')}
      description={t('field.purposeHint')}
      maxLength={200}
      value={field.purpose ?? ''}
      error={problemAt(desk, `/definition/fields/${index}/purpose`)}
      onChange={(event) => onChange({ ...field, purpose: event.currentTarget.value })}
    />
  );
}

function ValueField({ field, onChange }: FieldFormProps): JSX.Element {
  const { t } = useTranslation('forms');
  return (
    <TextInput
      label={t('field.value')}
      description={t('field.valueHint', { name: field.name })}
      maxLength={300}
      value={field.value ?? ''}
      onChange={(event) => onChange({ ...field, value: event.currentTarget.value })}
    />
  );
}

function NameField({ desk, field, index, onChange }: FieldFormProps): JSX.Element {
  const { t } = useTranslation('forms');
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('field.name')}
        description={t('field.nameHint')}
        maxLength={40}
        value={field.name}
        error={problemAt(desk, `/definition/fields/${index}/name`)}
        onChange={(event) => onChange({ ...field, name: event.currentTarget.value })}
      />
      {field.kind !== 'hidden' && (
        <Switch
          className={classes.switch ?? ''}
          label={t('field.required')}
          checked={field.required ?? false}
          onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

function TargetField({ desk, field, index, onChange }: FieldFormProps): JSX.Element {
  const { t } = useTranslation('forms');
  const nameOf = useTargetName();
  const { to = '' } = field;
  const all: readonly string[] =
    to === '' || TARGETS.some((each) => each === to) ? TARGETS : [...TARGETS, to];
  return (
    <Select
      label={t('field.to')}
      allowDeselect={false}
      value={to}
      error={problemAt(desk, `/definition/fields/${index}/to`)}
      onChange={(next) => onChange({ ...field, to: next ?? '' })}
      data={[
        { value: '', label: t('field.beside') },
        ...all.map((each) => ({ value: each, label: nameOf(each) })),
      ]}
    />
  );
}
