import { Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import type { Agreement, AgreementVersion, Terms } from '../../api/types.js';
import { useAct } from '../../ui/act.js';
import { draftOf } from '../agreement/editor/use-draft.js';
import { Sure } from '../agreement/sure.js';
import { pathOf, TOUCHES } from '../agreement/version-path.js';
import { valueOf, withKnobs } from './knobs.js';
import type { Knob } from './knobs.js';
import classes from './rehearsal.module.css';
import { useValueText } from './use-value-text.js';

interface TakeValuesProps {
  readonly agreement: Agreement;
  readonly version: AgreementVersion;
  readonly changed: readonly Knob[];
  readonly terms: Terms;
}

/** What was tried becomes what is written: in the draft itself, or in a new one where this version is nobody's to change. */
export function TakeValues({ agreement, version, changed, terms }: TakeValuesProps): JSX.Element | null {
  const { t } = useTranslation('rehearsal');
  const isDraft = version.status === 'draft';
  const act = useTaking({ agreement, version, terms });
  if (agreement.versions.some(({ status }) => status === 'ended')) return null;
  const word = t(isDraft ? 'take.go' : 'take.goNew');
  return (
    <Sure
      title={word}
      go={word}
      isPending={act.isPending}
      onGo={() => act.mutateAsync(changed)}
      opener={(open) => (
        <Button disabled={changed.length === 0} onClick={open}>
          {word}
        </Button>
      )}
    >
      <Text size="sm">{t(isDraft ? 'take.text' : 'take.textNew', { number: version.number })}</Text>
      <ul className={classes.changes}>
        {changed.map((knob) => (
          <Change key={knob.id} knob={knob} terms={terms} />
        ))}
      </ul>
    </Sure>
  );
}

type Taken = Omit<TakeValuesProps, 'changed'>;

/** Only the values are taken: all else stays as the version says it. */
function useTaking({ agreement, version, terms }: Taken) {
  const { t } = useTranslation('rehearsal');
  const navigate = useNavigate();
  const isDraft = version.status === 'draft';
  return useAct({
    run: async (changed: readonly Knob[]): Promise<number> => {
      const { calendars, note } = draftOf(version);
      const taken = withKnobs(version.terms, changed, terms);
      if (isDraft) {
        const body = { terms: taken, calendars, note: note === '' ? null : note };
        await api.put(pathOf({ agreement, version }), body, { ifMatch: version.revision });
        return version.number;
      }
      const body = { terms: taken, calendars, basedOn: version.number };
      const made = await api.post<{ version: number }>(`/agreements/${agreement.id}/versions`, body);
      return made.version;
    },
    touches: TOUCHES,
    done: () => t('take.done'),
    then: (number) => void navigate(`/agreement/${agreement.id}?edit=${number}`),
  });
}

function Change({ knob, terms }: { knob: Knob; terms: Terms }): JSX.Element {
  const { t } = useTranslation('rehearsal');
  const write = useValueText(terms);
  const title = terms.clauses.find(({ key }) => key === knob.clauseKey)?.title ?? knob.clauseKey;
  const name = knob.tier === null ? t(`knob.${knob.what}`) : t('knob.row', { row: knob.tier });
  const values = { before: write(knob, knob.drafted), after: write(knob, valueOf(terms, knob)) };
  return <li>{t('take.change', { title, name, ...values })}</li>;
}
