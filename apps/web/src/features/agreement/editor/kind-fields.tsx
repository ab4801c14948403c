import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyClause } from '#sla';
import type { Clause } from '../../../api/types.js';
import { AlarmsField } from './alarms-field.js';
import { AttemptsField, MessagesField } from './attempts-field.js';
import classes from './editor.module.css';
import { NumberField, SelectField } from './fields.js';
import type { Place } from './places.js';
import { QuotaFields } from './quota-fields.js';
import { TiersField } from './tiers-field.js';

interface KindFieldsProps {
  readonly place: Place;
  readonly clause: Clause;
}

/** What a promise says because of its kind. */
export function KindFields({ place, clause }: KindFieldsProps): JSX.Element {
  if (!('tiers' in clause)) return <QuotaFields place={place} clause={clause} />;
  return (
    <>
      <DutyFields place={place} clause={clause} />
      <TiersField place={[...place, 'tiers']} />
      <AlarmsField place={place} />
      <CalendarChoice place={place} />
    </>
  );
}

function CalendarChoice({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const choices = [
    { value: 'version', label: t('edit.calendarVersion') },
    { value: 'owner', label: t('edit.calendarOwner') },
  ];
  return <SelectField place={[...place, 'calendar']} label={t('edit.calendarOf')} choices={choices} />;
}

function DutyFields({ place, clause }: { place: Place; clause: DutyClause }): JSX.Element | null {
  switch (clause.kind) {
    case 'duty.contact':
      return <AttemptsField place={place} />;
    case 'duty.cadence':
      return <CadenceFields place={place} />;
    case 'duty.progress':
      return <ProgressFields place={place} />;
    case 'duty.handover':
      return <HandoverFields place={place} />;
    case 'duty.respond':
      return (
        <>
          <MessagesField place={place} />
          <AttemptsField place={place} />
        </>
      );
    case 'duty.accept':
    case 'duty.decide':
    case 'duty.trace':
      return null;
  }
}

function CadenceFields({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <>
      <div className={classes.pair}>
        <NumberField place={[...place, 'attempts']} label={t('edit.attempts')} min={1} />
        <NumberField place={[...place, 'minimumGapMs']} label={t('edit.gap')} unit={60_000} min={0} />
      </div>
      <AttemptsField place={place} />
    </>
  );
}

function ProgressFields({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const choices = (['status', 'next-step'] as const).map((value) => ({
    ...{ value, label: t(`edit.progress.${value}`) },
  }));
  return (
    <>
      <SelectField place={[...place, 'measure']} label={t('edit.progressField')} choices={choices} />
      <AttemptsField place={place} />
    </>
  );
}

function HandoverFields({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const from = (['captured', 'qualified'] as const).map((value) => ({
    value,
    label: t(`prose.from.${value}`),
  }));
  const to = (['qualified', 'offered'] as const).map((value) => ({ value, label: t(`prose.to.${value}`) }));
  return (
    <div className={classes.pair}>
      <SelectField place={[...place, 'from']} label={t('edit.from')} choices={from} />
      <SelectField place={[...place, 'to']} label={t('edit.to')} choices={to} />
    </div>
  );
}
