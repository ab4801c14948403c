import { Button, Group, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { LinkChange, TrackedLink } from './link-types.js';
import classes from './links.module.css';
import { changeLink, LINKS } from './links-query.js';
import { QrCode } from './qr-code.js';

interface Props {
  readonly link: TrackedLink;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One link in a line, with how often it was followed; opened, its address and its code to print. */
export function LinkRow({ link, isOpen, onToggle }: Props): JSX.Element {
  const { t } = useTranslation('links');
  const label = useLabel();
  const formats = useFormats();
  const { name, target, channel, campaign, asset, clicks, state } = link;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <UnstyledButton className={classes.open} aria-expanded={isOpen} onClick={onToggle}>
        <Chevron size={16} aria-hidden />
        <span className={classes.grow}>
          <span className={classes.name}>{name}</span>
          <span className={classes.dim}>
            {[label('channel', channel), campaign, asset].filter(Boolean).join(' · ')}
          </span>
          <span className={classes.url}>→ {target}</span>
        </span>
        <span className={`${classes.count} tabular`}>
          {t('clicks', { count: clicks, number: formats.number(clicks) })}
        </span>
        {state === 'paused' && <Signal tone="off">{t('state.paused')}</Signal>}
      </UnstyledButton>
      {isOpen && <Opened link={link} />}
    </li>
  );
}

function Opened({ link }: { link: TrackedLink }): JSX.Element {
  const { t } = useTranslation('links');
  const formats = useFormats();
  const { id, target, state, address, createdAt } = link;
  const [next, setNext] = useState(target);
  const act = useAct({
    run: (change: LinkChange) => changeLink(id, change),
    touches: LINKS,
    done: () => t('changed'),
  });
  return (
    <div className={classes.opened}>
      <div className={classes.body}>
        <div>
          <p className={classes.label}>{t('address')}</p>
          <Copyable value={address} />
          <p className={classes.dim}>{t('made', { on: formats.day(createdAt) })}</p>
        </div>
        <form
          className={classes.target}
          onSubmit={(event) => {
            event.preventDefault();
            act.mutate({ target: next.trim() });
          }}
        >
          <TextInput
            type="url"
            label={t('form.target')}
            description={t('retarget')}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Group gap="xs" mt="sm">
            <Button
              type="submit"
              size="xs"
              variant="default"
              disabled={next.trim() === '' || next.trim() === target}
              loading={act.isPending}
            >
              {t('save')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              {...(state === 'active' && { color: 'red' })}
              onClick={() => act.mutate({ state: state === 'active' ? 'paused' : 'active' })}
            >
              {t(state === 'active' ? 'pause' : 'resume')}
            </Button>
          </Group>
        </form>
      </div>
      <QrCode link={link} />
    </div>
  );
}
