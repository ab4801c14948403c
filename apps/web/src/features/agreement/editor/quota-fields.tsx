import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PREDICATE_FIELDS } from '#contracts';
import type { QuotaClause } from '#sla';
import { useSession } from '../../../api/session.js';
import { useSay } from '../say.js';
import { STAGES } from './choices.js';
import { useDrafting } from './draft-context.js';
import classes from './editor.module.css';
import {
  ManyField,
  MoneyField,
  NumberField,
  OptionalPart,
  PredicateField,
  SelectField,
  ShareField,
  SwitchField,
} from './fields.js';
import type { Place } from './places.js';
import { FIRST_PRICES, ValuesField } from './values-field.js';

interface QuotaFieldsProps {
  readonly place: Place;
  readonly clause: QuotaClause;
}

/** What a quota promises, which leads it counts, and when. */
export function QuotaFields({ place, clause }: QuotaFieldsProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const stages = STAGES.map((value) => ({ value, label: t(`prose.counted.${value}`) }));
  const noLimit = { value: null, placeholder: t('edit.noLimit') };
  return (
    <>
      <div className={classes.pair}>
        <GoalField place={place} clause={clause} />
        {clause.kind !== 'quota.quality' && (
          <SelectField place={[...place, 'stage']} label={t('edit.stage')} choices={stages} />
        )}
      </div>
      <OwnFields place={place} clause={clause} />
      <NumberField
        place={[...place, 'oncePerCompanyDays']}
        label={t('edit.oncePerCompany')}
        min={1}
        empty={noLimit}
      />
      <SwitchField place={[...place, 'countsRequalified']} label={t('edit.requalified')} />
    </>
  );
}

function GoalField({ place, clause }: QuotaFieldsProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const { workspace } = useSession();
  const { draft } = useDrafting();
  const goal = [...place, 'goal'];
  if (clause.kind === 'quota.volume') return <NumberField place={goal} label={t('edit.goalLeads')} min={1} />;
  if (clause.kind !== 'quota.value') return <ShareField place={goal} label={t('edit.goalShare')} />;
  const table = clause.values ?? draft.terms.valueTable;
  return (
    <MoneyField place={goal} label={t('edit.goalValue')} currency={table?.currency ?? workspace.currency} />
  );
}

function OwnFields({ place, clause }: QuotaFieldsProps): JSX.Element | null {
  if (clause.kind === 'quota.value') return <OwnPrices place={place} />;
  if (clause.kind === 'quota.quality') return <QualityFields place={place} clause={clause} />;
  return clause.kind === 'quota.mix' ? <MixFields place={place} /> : null;
}

function OwnPrices({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { workspace } = useSession();
  const values = [...place, 'values'];
  return (
    <OptionalPart place={values} label={t('edit.ownPrices')} first={FIRST_PRICES(workspace.currency)}>
      <ValuesField place={values} />
    </OptionalPart>
  );
}

function QualityFields({ place, clause }: QuotaFieldsProps): JSX.Element {
  const { t } = useTranslation('agreement');
  const say = useSay();
  const measures = (['acceptance', 'sql', 'completeness'] as const).map((value) => ({
    ...{ value, label: t(`edit.measure.${value}`) },
  }));
  return (
    <>
      <div className={classes.pair}>
        <SelectField place={[...place, 'measure']} label={t('edit.measureField')} choices={measures} />
        <NumberField place={[...place, 'atLeast']} label={t('edit.atLeast')} min={1} />
      </div>
      {clause.kind === 'quota.quality' && (clause.measure === 'completeness' || clause.fields.length > 0) && (
        <ManyField
          place={[...place, 'fields']}
          label={t('edit.fields')}
          choices={PREDICATE_FIELDS.map((value) => ({ value, label: say.field(value) }))}
        />
      )}
    </>
  );
}

function MixFields({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const bounds = (['floor', 'cap'] as const).map((value) => ({ value, label: t(`prose.bound.${value}`) }));
  const by = [
    { value: 'count', label: t('edit.byCount') },
    { value: 'value', label: t('edit.byValue') },
  ];
  return (
    <>
      <div className={classes.pair}>
        <SelectField place={[...place, 'bound']} label={t('edit.bound')} choices={bounds} />
        <SelectField place={[...place, 'by']} label={t('edit.by')} choices={by} />
      </div>
      <fieldset className={classes.part}>
        <legend>{t('edit.part')}</legend>
        <PredicateField place={[...place, 'part']} label={t('edit.part')} />
      </fieldset>
    </>
  );
}
