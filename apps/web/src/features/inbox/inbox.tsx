import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cells } from '#contracts';
import { useServerNow } from '../../live/live-context.js';
import { Card, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useAccepting } from '../../ui/use-accepting.js';
import { LateOfMine } from '../after-sale/late-of-mine.js';
import { DeadlineCrier } from './deadline-crier.js';
import { DeskSheets } from './desk-sheets.js';
import type { OpenForm } from './desk-sheets.js';
import { isFound, linesOf, ownLeadsOf, whoIs } from './inbox-cells.js';
import type { Offer } from './inbox-cells.js';
import classes from './inbox.module.css';
import { LateBuyers } from './late-buyers.js';
import { MyStanding } from './my-standing.js';
import { OfferRow } from './offer-row.js';
import { OwnLeads } from './own-leads.js';
import { TakenCrier } from './taken-crier.js';
import { useInboxKeys } from './use-inbox-keys.js';
import { useLingering } from './use-lingering.js';

/** So many own leads are shown at once; what is due comes first. */
const MOST_OWN = 50;

export function Inbox({ cells }: { cells: Cells }): JSX.Element {
  const { t } = useTranslation(['inbox', 'ui']);
  const now = useServerNow();
  const find = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<OpenForm | null>(null);
  const opens = (kind: OpenForm['kind']) => (id: string) => setOpen({ kind, id });
  const [reject, decline] = [opens('reject'), opens('decline')];
  const [attempt, plan, snooze] = [opens('attempt'), opens('plan'), opens('snooze')];
  const accepting = useAccepting();
  const accept = (offer: Offer): void =>
    accepting.accept({ handoverId: offer.handoverId, name: whoIs(offer) ?? t('ui:state.unknown') });
  const all = useLingering(cells);
  const offers = all.filter((offer) => isFound(offer, text));
  const own = ownLeadsOf(cells).slice(0, MOST_OWN);
  const acts = { accept, reject, decline, attempt, plan, snooze, find: () => find.current?.focus() };
  const chosen = useInboxKeys(linesOf(offers, own), acts);
  const marks = { now, chosenId: chosen.id, onChoose: chosen.choose };
  return (
    <div className={classes.columns}>
      <Section
        title={t('inbox:offers')}
        aside={<Find refTo={find} text={text} onText={setText} lineId={chosen.id} />}
      >
        <DeadlineCrier offers={all.filter(({ taken }) => taken === undefined)} now={now} />
        <Offers
          {...marks}
          offers={offers}
          isFiltered={all.length > 0}
          busyId={accepting.busyId}
          onAccept={accept}
          onReject={reject}
          onDecline={decline}
        />
      </Section>
      <div className={classes.aside}>
        <MyStanding />
        <OwnLeads {...marks} leads={own} onAttempt={attempt} onPlan={plan} />
        <LateBuyers />
        <LateOfMine />
      </div>
      <DeskSheets open={open} own={own} onClose={() => setOpen(null)} />
    </div>
  );
}

interface OffersProps {
  readonly offers: readonly Offer[];
  readonly isFiltered: boolean;
  readonly now: number;
  readonly chosenId: string | null;
  readonly busyId: string | null;
  readonly onChoose: (handoverId: string) => void;
  readonly onAccept: (offer: Offer) => void;
  readonly onReject: (handoverId: string) => void;
  readonly onDecline: (handoverId: string) => void;
}

function Offers({ offers, isFiltered, chosenId, busyId, ...row }: OffersProps): JSX.Element {
  const { t } = useTranslation('inbox');
  return (
    <Card pad={false}>
      <TakenCrier offers={offers} />
      {offers.length === 0 && (
        <Empty title={isFiltered ? t('noneFound') : t('none')}>{!isFiltered && t('noneText')}</Empty>
      )}
      <ul className={classes.list}>
        {offers.map((offer) => (
          <OfferRow
            key={offer.handoverId}
            offer={offer}
            isChosen={offer.handoverId === chosenId}
            isBusy={busyId === offer.handoverId}
            {...row}
          />
        ))}
      </ul>
    </Card>
  );
}

interface FindProps {
  readonly refTo: React.RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Where the keyboard goes on once something is found. */
  readonly lineId: string | null;
}

function Find({ refTo, text, onText, lineId }: FindProps): JSX.Element {
  const { t } = useTranslation('inbox');
  return (
    <TextInput
      ref={refTo}
      size="xs"
      w={190}
      aria-label={t('find')}
      placeholder={t('find')}
      leftSection={<IconSearch size={14} />}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={({ key }) => {
        if (key === 'Escape' || key === 'Enter') document.getElementById(`line-${lineId ?? ''}`)?.focus();
      }}
    />
  );
}
