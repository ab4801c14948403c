import { Button, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import { Card } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import classes from './agreement.module.css';
import { termsOf } from './template.js';

const NUMBERS = ['goal', 'accept', 'contact', 'objective'] as const;
const USUAL = { goal: 140, accept: 4, contact: 8, objective: 90 };

export function MakeAgreement(): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <div className={classes.make}>
      <Empty title={t('make.none')} icon={<IconSignature size={26} stroke={1.5} />}>
        {t('make.noneText')}
      </Empty>
      <Card>
        <Text fw={640}>{t('make.title')}</Text>
        <Text c="dimmed" size="sm" mb="md">
          {t('make.lead')}
        </Text>
        <MakeForm />
      </Card>
    </div>
  );
}

function MakeForm(): JSX.Element {
  const { t } = useTranslation('agreement');
  const navigate = useNavigate();
  const { workspace } = useSession();
  const [name, setName] = useState<string>(t('make.defaultName'));
  const [numbers, setNumbers] = useState(USUAL);
  const titles = useTitles(numbers);
  const terms = termsOf({
    goal: numbers.goal,
    acceptHours: numbers.accept,
    contactHours: numbers.contact,
    objective: numbers.objective / 100,
    zone: workspace.zone,
    titles,
  });
  const act = useAct({
    run: () => api.post<{ id: string }>('/agreements', { name, terms }),
    touches: ['agreements'],
    then: ({ id }) => void navigate(`/agreement/${id}`),
  });
  return (
    <Stack gap="md">
      <TextInput
        label={t('make.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.numbers}>
        {NUMBERS.map((key) => (
          <NumberInput
            key={key}
            label={t(`make.${key}`)}
            min={1}
            max={key === 'objective' ? 100 : undefined}
            value={numbers[key]}
            onChange={(value) => setNumbers({ ...numbers, [key]: Number(value) })}
          />
        ))}
      </div>
      <Button
        size="md"
        disabled={name.trim() === ''}
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t('make.go')}
      </Button>
    </Stack>
  );
}

function useTitles({
  goal,
  accept,
  contact,
}: typeof USUAL): Record<'quota' | 'accept' | 'contact' | 'everyone', string> {
  const { t } = useTranslation(['agreement', 'ui']);
  return {
    quota: t('agreement:clause.quota', { goal, unit: t('agreement:unit.month') }),
    accept: t('agreement:clause.accept', { time: `${accept} ${t('ui:unit.h')}` }),
    contact: t('agreement:clause.contact', { time: `${contact} ${t('ui:unit.h')}` }),
    everyone: 'Standard',
  };
}
