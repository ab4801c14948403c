import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownLeads } from '../../api/lead-names.js';
import { useLeadNames } from '../../api/lead-names.js';
import type { AgendaItem, ShownReview } from '../../api/reviews.js';
import lines from '../../ui/lines.module.css';
import { LeadLink } from '../../ui/lead-link.js';
import { Card, Section } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { topicsOf } from './agenda-text.js';
import type { TopicOfAgenda } from './agenda-text.js';
import { Decide } from './decide.js';
import classes from './reviews.module.css';
import { useItemText } from './use-item-text.js';

interface AgendaProps {
  readonly review: ShownReview;
  readonly clauses: Clauses;
  readonly isHeld: boolean;
}

/** What to talk about, by what it is about; the places are those the decisions name. */
export function Agenda(props: AgendaProps): JSX.Element {
  const { t } = useTranslation('reviews');
  const topics = topicsOf(props.review.agenda);
  return (
    <Section title={t('agenda.title')}>
      {topics.length === 0 && <p className={lines.dim}>{t('agenda.none')}</p>}
      <div className={classes.topics}>
        {topics.map((topic) => (
          <OneTopic key={topic.topic} about={topic} {...props} />
        ))}
      </div>
    </Section>
  );
}

/** Items of one topic that are shown before somebody asks for all. */
const SHOWN = 6;

function OneTopic({ about, ...props }: AgendaProps & { readonly about: TopicOfAgenda }): JSX.Element {
  const { t } = useTranslation('reviews');
  const [isWhole, setWhole] = useState(false);
  const { topic, items } = about;
  const shown = isWhole ? items : items.slice(0, SHOWN);
  const known = useLeadNames([shown.map(({ leadId }) => leadId)]);
  return (
    <Card pad={false}>
      <h3 className={classes.topic}>{t(`topic.${topic}`)}</h3>
      <ul className={lines.list} aria-label={t(`topic.${topic}`)}>
        {shown.map((item) => (
          <li key={item.place}>
            <OneItem item={item} known={known} {...props} />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="subtle" size="compact-sm" m="xs" onClick={() => setWhole(true)}>
          {t('agenda.all', { count: items.length })}
        </Button>
      )}
    </Card>
  );
}

interface OneItemProps extends AgendaProps {
  readonly item: AgendaItem;
  readonly known: KnownLeads;
}

function OneItem({ item, known, review, clauses, isHeld }: OneItemProps): JSX.Element {
  const formats = useFormats();
  const say = useItemText(clauses);
  const { place, leadId, at, kind, subjectId } = item;
  const earlier = kind === 'decision-open' ? subjectId : null;
  return (
    <div className={lines.item}>
      <span className={classes.place}>{place}</span>
      <div className={lines.grow}>
        <p className={lines.sentence}>{say(item)}</p>
        <p className={lines.dim}>
          {leadId !== null && <LeadLink leadId={leadId} known={known(leadId)} className={lines.link} />}
          {leadId !== null && at !== null && ' · '}
          {at !== null && formats.moment(at)}
        </p>
      </div>
      {isHeld && earlier === null && <Decide reviewId={review.id} itemPlace={place} isSmall />}
    </div>
  );
}
