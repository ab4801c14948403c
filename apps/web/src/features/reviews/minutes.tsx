import { Button, Group, MultiSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { ShownReview } from '../../api/reviews.js';
import { useMembers } from '../../api/session.js';
import { useAct } from '../../ui/act.js';
import lines from '../../ui/lines.module.css';
import { Card, Section } from '../../ui/page.js';
import { CloseReview } from './close-review.js';

interface MinutesProps {
  readonly review: ShownReview;
  readonly isHeld: boolean;
}

/** Who was there and what was said; at its foot the review is closed. */
export function Minutes({ review, isHeld }: MinutesProps): JSX.Element {
  const { t } = useTranslation('reviews');
  return (
    <Section title={t('minutes.title')}>
      <Card>{isHeld ? <WriteMinutes review={review} /> : <ReadMinutes review={review} />}</Card>
    </Section>
  );
}

function ReadMinutes({ review }: { review: ShownReview }): JSX.Element {
  const { t } = useTranslation('reviews');
  const names = review.attendees.map(({ name }) => name).join(', ');
  return (
    <>
      <p className={lines.dim}>{names === '' ? t('minutes.nobody') : t('minutes.were', { names })}</p>
      <p className={lines.said}>{review.minutes ?? t('minutes.none')}</p>
    </>
  );
}

interface Written {
  readonly minutes: string;
  readonly attendees: readonly string[];
}

function WriteMinutes({ review }: { review: ShownReview }): JSX.Element {
  const { t } = useTranslation('reviews');
  const [changed, setChanged] = useState<Written | null>(null);
  const kept = { minutes: review.minutes ?? '', attendees: review.attendees.map(({ memberId }) => memberId) };
  const { minutes, attendees } = changed ?? kept;
  const act = useAct({
    run: () =>
      api.put(
        `/reviews/${review.id}/minutes`,
        { minutes: minutes.trim() === '' ? null : minutes.trim(), attendees },
        { ifMatch: review.revision },
      ),
    touches: ['reviews'],
    done: () => t('minutes.saved'),
    then: () => setChanged(null),
  });
  const isDirty = changed !== null;
  return (
    <Stack>
      <MultiSelect
        searchable
        label={t('minutes.who')}
        value={[...attendees]}
        onChange={(ids) => setChanged({ minutes, attendees: ids })}
        data={useChoices(review)}
      />
      <Textarea
        label={t('minutes.text')}
        description={t('minutes.erased')}
        autosize
        minRows={4}
        maxLength={20_000}
        value={minutes}
        onChange={(event) => setChanged({ attendees, minutes: event.currentTarget.value })}
      />
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Button
            variant="default"
            disabled={!isDirty}
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {t('minutes.save')}
          </Button>
          {isDirty && (
            <Text size="sm" c="dimmed">
              {t('minutes.unsaved')}
            </Text>
          )}
        </Group>
        <CloseReview review={review} isBlocked={isDirty} />
      </Group>
    </Stack>
  );
}

/** Everybody who is active, and whoever was there. */
function useChoices({ attendees }: ShownReview): { value: string; label: string }[] {
  const members = useMembers().data?.items ?? [];
  const active = members
    .filter(({ isActive }) => isActive)
    .map(({ id, name }) => ({ value: id, label: name }));
  const gone = attendees
    .filter(({ memberId }) => !active.some(({ value }) => value === memberId))
    .map(({ memberId, name }) => ({ value: memberId, label: name }));
  return [...active, ...gone];
}
