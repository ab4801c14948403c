import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { CADENCES } from './choices.js';
import { useDrafting } from './draft-context.js';
import classes from './editor.module.css';
import {
  ManyField,
  MoneyField,
  NumberField,
  OptionalPart,
  SelectField,
  ShareField,
  SwitchField,
  TextField,
} from './fields.js';
import { FIRST_PRICES, ValuesField } from './values-field.js';
import { WeightsField } from './weights-field.js';

/** What holds for every promise. */
export function GeneralForm(): JSX.Element {
  const { t } = useTranslation('agreement');
  const units = CADENCES.map((value) => ({ value, label: t(`unit.${value}`) }));
  const cadences = CADENCES.map((value) => ({ value, label: t(`prose.general.review_${value}`) }));
  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <SelectField place={['period', 'unit']} label={t('edit.periodUnit')} choices={units} />
        <TextField place={['period', 'zone']} label={t('edit.zone')} />
        <NumberField place={['period', 'firstDay']} label={t('edit.firstDay')} min={1} max={28} />
        <NumberField place={['period', 'firstMonth']} label={t('edit.firstMonth')} min={1} max={12} />
        <NumberField place={['acceptanceWindow', 'workingDays']} label={t('edit.acceptanceWindow')} min={1} />
        <NumberField place={['disputeWindow', 'workingDays']} label={t('edit.disputeWindow')} min={0} />
        <NumberField place={['workingDayMs']} label={t('edit.workingDay')} unit={3_600_000} decimals={2} />
        <NumberField place={['returns', 'refundDays']} label={t('edit.refundDays')} min={0} />
      </div>
      <ManyField
        place={['reviews']}
        label={t('edit.reviews')}
        choices={cadences}
        empty={{ value: undefined, placeholder: t('edit.never') }}
      />
      <TextField isOptional place={['frameworkVersion']} label={t('edit.framework')} />
      <SwitchField
        place={['countsFromPeriodStart']}
        label={t('edit.countsFromStart')}
        hint={t('edit.countsFromStartHint')}
      />
      <Optionals />
      <WeightsField />
    </Stack>
  );
}

/** Parts a version may leave out. */
function Optionals(): JSX.Element {
  const { t } = useTranslation('agreement');
  const { workspace } = useSession();
  const { currency } = workspace;
  return (
    <>
      <OptionalPart place={['valueTable']} label={t('edit.hasValues')} first={FIRST_PRICES(currency)}>
        <ValuesField place={['valueTable']} />
      </OptionalPart>
      <OptionalPart
        place={['revenueGoal']}
        label={t('edit.hasRevenue')}
        first={{ minor: 10_000_000, currency }}
      >
        <RevenueField />
      </OptionalPart>
      <OptionalPart place={['capacityCap']} label={t('edit.hasCapacity')} first={{ leadsPerTeam: 200 }}>
        <NumberField place={['capacityCap', 'leadsPerTeam']} label={t('edit.capacity')} min={1} />
      </OptionalPart>
      <OptionalPart
        place={['carryOver']}
        label={t('edit.hasCarry')}
        first={{ shortfallCap: 0.2, bankCap: 0.1 }}
      >
        <div className={classes.pair}>
          <ShareField place={['carryOver', 'shortfallCap']} label={t('edit.shortfall')} />
          <ShareField place={['carryOver', 'bankCap']} label={t('edit.bank')} />
        </div>
      </OptionalPart>
    </>
  );
}

function RevenueField(): JSX.Element {
  const { t } = useTranslation('agreement');
  const { draft } = useDrafting();
  const currency = draft.terms.revenueGoal?.currency ?? 'EUR';
  return (
    <div className={classes.pair}>
      <MoneyField place={['revenueGoal', 'minor']} label={t('edit.revenue')} currency={currency} />
      <TextField place={['revenueGoal', 'currency']} label={t('edit.currency')} />
    </div>
  );
}
