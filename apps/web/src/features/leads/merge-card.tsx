import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './leads.module.css';
import { tellPerson, useMerges } from './merges-query.js';
import type { MergeCandidate, StandingMerge } from './merges-query.js';

const TOUCHES = ['merges', 'lead', 'leads', 'lead-names', 'obligations', 'opportunities'];

/** Somebody who may be the same person, to be decided by a person; and what was merged, for as long as it can be taken back. */
export function MergeCard({ personId }: { personId: string }): JSX.Element | null {
  const { t } = useTranslation('leads');
  const { data } = useMerges(personId);
  if (!data || data.candidates.length + data.merges.length === 0) return null;
  return (
    <Section title={t('merge.title')}>
      <Card>
        <div className={classes.stack}>
          {data.candidates.map((candidate) => (
            <Candidate key={candidate.id} personId={personId} candidate={candidate} />
          ))}
          {data.merges.map((merge) => (
            <Merged key={merge.id} personId={personId} merge={merge} />
          ))}
        </div>
      </Card>
    </Section>
  );
}

function Candidate({ personId, candidate }: { personId: string; candidate: MergeCandidate }): JSX.Element {
  const { t } = useTranslation('leads');
  const { id, person, why, proposedBy } = candidate;
  const reasons = candidate.compared
    .filter(({ speaksForIt }) => speaksForIt)
    .map(({ about }) => t('merge.about', { context: about }));
  const tellApart = useAct({
    run: () => api.post(`/people/${personId}/merge-candidates/${id}/dismissal`),
    touches: ['merges'],
    done: () => t('merge.apart'),
  });
  const name = tellPerson(person);
  return (
    <div>
      <div className={classes.name}>{name}</div>
      <div className={classes.meta}>{t('merge.why', { context: why })}</div>
      {reasons.length > 0 && (
        <div className={classes.meta}>
          {t('merge.because', { reasons: reasons.join(', '), score: Math.round(candidate.score * 100) })}
        </div>
      )}
      {proposedBy !== null && (
        <div className={classes.meta}>{t('merge.proposedBy', { name: proposedBy })}</div>
      )}
      <Group gap={8} mt={8}>
        <Go personId={personId} candidate={candidate} name={name} />
        <Button
          size="xs"
          variant="default"
          aria-label={t('merge.noOne', { name })}
          loading={tellApart.isPending}
          onClick={() => tellApart.mutate(undefined)}
        >
          {t('merge.no')}
        </Button>
      </Group>
    </div>
  );
}

interface GoProps {
  readonly personId: string;
  readonly candidate: MergeCandidate;
  readonly name: string;
}

/** Merges them; where that would take a credit from marketing, asks those who may. */
function Go({ personId, candidate: { id, person, way, proposedBy }, name }: GoProps): JSX.Element | null {
  const { t } = useTranslation('leads');
  const path = `/people/${personId}`;
  const isAsking = way === 'propose';
  const act = useAct({
    run: () =>
      isAsking
        ? api.post(`${path}/merge-candidates/${id}/proposal`)
        : api.post(`${path}/merges`, { loserId: person.id }),
    touches: TOUCHES,
    done: () => t(isAsking ? 'merge.proposed' : 'merge.done'),
  });
  if (isAsking && proposedBy !== null) return null;
  return (
    <Button
      size="xs"
      aria-label={t(isAsking ? 'merge.proposeOne' : 'merge.goOne', { name })}
      loading={act.isPending}
      onClick={() => act.mutate(undefined)}
    >
      {t(isAsking ? 'merge.propose' : 'merge.go')}
    </Button>
  );
}

function Merged({ personId, merge }: { personId: string; merge: StandingMerge }): JSX.Element {
  const { t } = useTranslation('leads');
  const formats = useFormats();
  const undo = useAct({
    run: () => api.post(`/people/${personId}/merges/${merge.id}/reversal`),
    touches: TOUCHES,
    done: () => t('merge.undone'),
  });
  const when = formats.moment(merge.mergedAt);
  return (
    <div>
      <div className={classes.name}>{tellPerson(merge.person)}</div>
      <div className={classes.meta}>
        {t('merge.merged', { when, by: merge.mergedBy ?? t('lead.system') })} ·{' '}
        {t('merge.until', { when: formats.moment(merge.undoableUntil) })}
      </div>
      <Button
        size="xs"
        mt={8}
        variant="default"
        aria-label={t('merge.undoOne', { name: tellPerson(merge.person) })}
        loading={undo.isPending}
        onClick={() => undo.mutate(undefined)}
      >
        {t('merge.undo')}
      </Button>
    </div>
  );
}
