import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cells } from '#contracts';
import { useServerNow } from '../../live/live-context.js';
import { Card, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useAccepting } from '../../ui/use-accepting.js';
import { DeadlineCrier } from './deadline-crier.js';
import { isFound, offersOf, ownLeadsOf, whoIs } from './inbox-cells.js';
import type { Offer } from './inbox-cells.js';
import classes from './inbox.module.css';
import { MyStanding } from './my-standing.js';
import { OfferRow } from './offer-row.js';
import { OwnLeadRow } from './own-lead-row.js';
import { useInboxKeys } from './use-inbox-keys.js';

/** Forms are fetched when the first one is opened: the desk itself should be there at once. */
const RejectSheet = lazy(async () => ({
  default: (await import('../../ui/reject-sheet.js')).RejectSheet,
}));
const AttemptSheet = lazy(async () => ({ default: (await import('./attempt-sheet.js')).AttemptSheet }));

export function Inbox({ cells, onHelp }: { cells: Cells; onHelp: () => void }): JSX.Element {
  const { t } = useTranslation(['inbox', 'ui']);
  const now = useServerNow();
  const find = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [rejecting, setRejecting] = useState<string | null>(null);
  const [attempting, setAttempting] = useState<string | null>(null);
  const accepting = useAccepting();
  const accept = (offer: Offer): void =>
    accepting.accept({ handoverId: offer.handoverId, name: whoIs(offer) ?? t('ui:state.unknown') });
  const all = offersOf(cells);
  const offers = all.filter((offer) => isFound(offer, text));
  const isFree = rejecting === null && attempting === null;
  const chosen = useInboxKeys(offers, isFree, {
    accept,
    reject: setRejecting,
    find: () => find.current?.focus(),
    help: onHelp,
  });
  return (
    <div className={classes.columns}>
      <Section title={t('inbox:offers')} aside={<Find refTo={find} text={text} onText={setText} />}>
        <DeadlineCrier offers={all} now={now} />
        <Card pad={false}>
          {offers.length === 0 && (
            <Empty title={all.length === 0 ? t('inbox:none') : t('inbox:noneFound')}>
              {all.length === 0 && t('inbox:noneText')}
            </Empty>
          )}
          <ul className={classes.list}>
            {offers.map((offer) => (
              <OfferRow
                key={offer.handoverId}
                offer={offer}
                now={now}
                isChosen={offer.handoverId === chosen.id}
                isBusy={accepting.busyId === offer.handoverId}
                onChoose={chosen.choose}
                onAccept={accept}
                onReject={setRejecting}
              />
            ))}
          </ul>
        </Card>
      </Section>
      <div className={classes.aside}>
        <MyStanding cells={cells} />
        <OwnLeads cells={cells} now={now} onAttempt={setAttempting} />
      </div>
      <Suspense>
        {rejecting !== null && <RejectSheet handoverId={rejecting} onClose={() => setRejecting(null)} />}
        {attempting !== null && <AttemptSheet leadId={attempting} onClose={() => setAttempting(null)} />}
      </Suspense>
    </div>
  );
}

interface FindProps {
  readonly refTo: React.RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Find({ refTo, text, onText }: FindProps): JSX.Element {
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
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}

function OwnLeads({
  cells,
  now,
  onAttempt,
}: {
  cells: Cells;
  now: number;
  onAttempt: (leadId: string) => void;
}): JSX.Element {
  const { t } = useTranslation('inbox');
  const leads = ownLeadsOf(cells);
  return (
    <Section title={t('yours')}>
      <Card pad={false}>
        {leads.length === 0 && <p className={classes.quiet}>{t('noLeads')}</p>}
        <ul className={classes.list}>
          {leads.slice(0, 50).map((lead) => (
            <OwnLeadRow key={lead.leadId} lead={lead} now={now} onAttempt={onAttempt} />
          ))}
        </ul>
      </Card>
    </Section>
  );
}
