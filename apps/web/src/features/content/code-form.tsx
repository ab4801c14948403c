import { Button, Group, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '#contracts';
import { useAct } from '../../ui/act.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './content.module.css';
import { CONTENT, makeCode } from './content-query.js';
import type { NewCode } from './content-types.js';

interface CodeFormProps {
  readonly assetId: string;
  readonly onDone: () => void;
}

const BLANK = { place: '', occasion: '', fromOn: '', toOn: '', printed: '', target: '' };
type Draft = typeof BLANK & Pick<NewCode, 'medium' | 'channel'>;

/** One more way in which an asset is handed out; where it is from is on what is printed, and stays. */
export function CodeForm({ assetId, onDone }: CodeFormProps): JSX.Element {
  const { t } = useTranslation('content');
  const [draft, setDraft] = useState<Draft>({ ...BLANK, medium: 'offline', channel: 'event' });
  const put = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const act = useAct({
    run: () => makeCode(assetId, sentOf(draft)),
    touches: CONTENT,
    done: ({ code }) => t('code.made', { code }),
    then: onDone,
  });
  const text = (name: keyof typeof BLANK, type = 'text'): JSX.Element => (
    <TextInput
      type={type}
      label={t(`code.form.${name}`)}
      maxLength={name === 'target' ? 2_000 : 200}
      value={draft[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={`${classes.form} ${classes.code}`}
      aria-label={t('code.new')}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Way draft={draft} put={put} />
      {text('place')}
      {text('occasion')}
      <div className={classes.pair}>
        {text('fromOn', 'date')}
        {text('toOn', 'date')}
      </div>
      {draft.medium === 'offline' && (
        <NumberInput
          label={t('code.form.printed')}
          min={0}
          allowDecimal={false}
          value={draft.printed}
          onChange={(next) => put({ printed: String(next) })}
        />
      )}
      {text('target', 'url')}
      <Group gap="xs">
        <Button type="submit" loading={act.isPending}>
          {t('code.form.make')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}

interface WayProps {
  readonly draft: Draft;
  readonly put: (change: Partial<Draft>) => void;
}

function Way({ draft: { medium, channel }, put }: WayProps): JSX.Element {
  const { t } = useTranslation('content');
  const label = useLabel();
  return (
    <>
      <SegmentedControl
        aria-label={t('code.form.medium')}
        value={medium}
        onChange={(next) => put({ medium: next })}
        data={(['offline', 'online'] as const).map((value) => ({ value, label: t(`code.medium.${value}`) }))}
      />
      <Select
        label={t('code.form.channel')}
        description={t('code.form.channelHint')}
        allowDeselect={false}
        searchable
        value={channel}
        onChange={(next) => next !== null && put({ channel: next })}
        data={CHANNELS.map((value) => ({ value, label: label('channel', value) }))}
      />
    </>
  );
}

/** What was left empty is left out. */
const sentOf = ({ medium, channel, printed, ...texts }: Draft): NewCode => ({
  ...{ medium, channel },
  ...Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  ),
  ...(printed !== '' && medium === 'offline' && { printed: Number(printed) }),
});
