import { Button, Group, NumberInput, Select, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { PEOPLE } from './routing-query.js';
import type { Capacity, RoutedMember } from './routing-types.js';

const UNITS = ['day', 'week', 'month'] as const;
const FIRST_LIMIT: Capacity = { most: 10, per: 'week' };

/** How many leads somebody may get in a day, week or month; none said, as many as come. */
export function LimitForm({ person }: { person: RoutedMember }): JSX.Element {
  const { t } = useTranslation('routing');
  const [capacity, setCapacity] = useState<Capacity | null>(person.capacity);
  const act = useAct({
    run: () => api.put(`/routing/members/${person.memberId}`, { capacity }),
    touches: [PEOPLE],
    done: () => t('limit.done'),
  });
  return (
    <form onSubmit={(event) => (event.preventDefault(), act.mutate(undefined))}>
      <Stack gap="sm">
        <Text fw={600}>{t('limit.title')}</Text>
        <Switch
          label={t('limit.has')}
          checked={capacity !== null}
          onChange={(event) =>
            setCapacity(event.currentTarget.checked ? (person.capacity ?? FIRST_LIMIT) : null)
          }
        />
        {capacity !== null && (
          <Group gap="sm" grow>
            <NumberInput
              label={t('limit.most')}
              min={0}
              max={100_000}
              allowDecimal={false}
              value={capacity.most}
              onChange={(most) => setCapacity({ ...capacity, most: Number(most) })}
            />
            <Select
              label={t('limit.per')}
              allowDeselect={false}
              value={capacity.per}
              data={UNITS.map((unit) => ({ value: unit, label: t(`limit.unit.${unit}`) }))}
              onChange={(per) => setCapacity({ ...capacity, per: per ?? capacity.per })}
            />
          </Group>
        )}
        <Text size="xs" c="dimmed">
          {t('limit.hint')}
        </Text>
        <Button type="submit" loading={act.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('limit.save')}
        </Button>
      </Stack>
    </form>
  );
}
