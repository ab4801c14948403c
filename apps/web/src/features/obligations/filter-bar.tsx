import { Button, SegmentedControl, Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { OBLIGATION_STATES } from '#sla';
import { useMay } from '../../api/may.js';
import { useMembers } from '../../api/session.js';
import type { AgreementItem } from '../../api/types.js';
import { useLabel } from '../../ui/use-label.js';
import type { Duty } from './choosing.js';
import { isNarrowed, withFilter } from './filters.js';
import type { FilterName, Filters } from './filters.js';
import classes from './obligations.module.css';
import { PartPills } from './part-pills.js';

interface FilterBarProps {
  readonly filters: Filters;
  readonly duties: readonly Duty[];
  readonly agreements: readonly AgreementItem[];
}

/** Where the clocks stand, and whose they are; all of it in the address. */
export function FilterBar({ filters, duties, agreements }: FilterBarProps): JSX.Element {
  const { t } = useTranslation('obligations');
  const label = useLabel();
  const may = useMay();
  const [, setParams] = useSearchParams();
  const set = (name: FilterName) => (value: string | null) =>
    setParams((before) => withFilter(before, name, value), { replace: true });
  const clauses = new Map(duties.map(({ key, title }) => [key, title]));
  return (
    <div role="search" className={classes.search}>
      <div className={classes.tabs}>
        <SegmentedControl
          aria-label={t('filter.status')}
          value={filters.status}
          onChange={set('status')}
          data={[
            ...OBLIGATION_STATES.map((state) => ({ value: state, label: label('obligation', state) })),
            { value: 'all', label: t('filter.all') },
          ]}
        />
      </div>
      <div className={classes.filters}>
        <Choice
          name={t('filter.clauseKey')}
          data={[...clauses].map(([value, title]) => ({ value, label: title }))}
          value={filters.clauseKey}
          onChange={set('clauseKey')}
        />
        {agreements.length > 1 && (
          <Choice
            name={t('filter.agreementId')}
            data={agreements.map(({ id, name }) => ({ value: id, label: name }))}
            value={filters.agreementId}
            onChange={set('agreementId')}
          />
        )}
        {may('member.read') && <OwnerChoice value={filters.ownerId} onChange={set('ownerId')} />}
        <Choice
          name={t('filter.waived')}
          data={[
            { value: 'true', label: t('filter.waivedYes') },
            { value: 'false', label: t('filter.waivedNo') },
          ]}
          value={filters.waived}
          onChange={set('waived')}
        />
        {isNarrowed(filters) && (
          <Button variant="subtle" onClick={() => setParams({})}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      <PartPills filters={filters} duties={duties} />
    </div>
  );
}

interface Wish {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function OwnerChoice(wish: Wish): JSX.Element {
  const { t } = useTranslation('obligations');
  const members = useMembers().data?.items ?? [];
  const data = members.map(({ id, name }) => ({ value: id, label: name }));
  return <Choice name={t('filter.ownerId')} data={data} {...wish} />;
}

interface ChoiceProps extends Wish {
  readonly name: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
}

const Choice = ({ name, data, ...wish }: ChoiceProps): JSX.Element => (
  <Select aria-label={name} placeholder={name} data={[...data]} clearable searchable {...wish} />
);
