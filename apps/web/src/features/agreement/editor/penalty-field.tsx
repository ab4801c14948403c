import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Penalty } from '#sla';
import { useSession } from '../../../api/session.js';
import classes from './editor.module.css';
import { useDrafting, useField } from './draft-context.js';
import { MoneyField, NumberField, OptionalPart, ShareField, TextField } from './fields.js';
import { pointerOf } from './places.js';
import type { Place } from './places.js';

/** What a miss costs, where it is more than words. */
export function PenaltyField({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { workspace } = useSession();
  const first: Penalty = {
    ...{ baseMinor: 100_000, currency: workspace.currency, capShare: 1, earnBackAfter: null, incident: null },
    steps: [{ below: 0.9, share: 0.05 }],
  };
  return (
    <OptionalPart place={place} label={t('edit.penalty')} first={first}>
      <PenaltyForm place={place} />
    </OptionalPart>
  );
}

function PenaltyForm({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { value } = useField<Penalty>(place);
  return (
    <fieldset className={classes.part}>
      <div className={classes.pair}>
        <MoneyField place={[...place, 'baseMinor']} label={t('edit.penaltyBase')} currency={value.currency} />
        <TextField place={[...place, 'currency']} label={t('edit.currency')} />
      </div>
      <Steps place={[...place, 'steps']} />
      <div className={classes.pair}>
        <ShareField place={[...place, 'capShare']} label={t('edit.cap')} />
        <NumberField
          place={[...place, 'earnBackAfter']}
          label={t('edit.earnBack')}
          min={1}
          empty={{ value: null, placeholder: t('edit.never') }}
        />
      </div>
      <TextField isOptional place={[...place, 'incident']} label={t('edit.incident')} />
    </fieldset>
  );
}

function Steps({ place }: { place: Place }): JSX.Element {
  const { t } = useTranslation('agreement');
  const { problemAt } = useDrafting();
  const { value: steps, set } = useField<Penalty['steps']>(place);
  const problem = problemAt(pointerOf(place));
  const last = steps.at(-1)?.below ?? 1;
  return (
    <>
      {steps.map((_, index) => (
        <Group key={index} gap="sm" align="flex-end" mt="xs">
          <ShareField place={[...place, index, 'below']} label={t('edit.below')} />
          <ShareField place={[...place, index, 'share']} label={t('edit.costs')} />
          <ActionIcon
            variant="subtle"
            color="gray"
            mb={4}
            disabled={steps.length === 1}
            onClick={() => set(steps.toSpliced(index, 1))}
            aria-label={t('edit.removeStep')}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      {problem !== undefined && <p className={classes.problem}>{problem}</p>}
      <Button
        mt="xs"
        mb="sm"
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} />}
        onClick={() => set([...steps, { below: Number((last * 0.9).toFixed(3)), share: 0.1 }])}
      >
        {t('edit.addStep')}
      </Button>
    </>
  );
}
