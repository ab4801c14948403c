import { Suspense, useEffect, useRef, useState } from 'react';
import type { ComponentType, JSX } from 'react';
import { Section } from '../../ui/page.js';
import { Loading } from '../../ui/states.js';
import type { Asked } from './funnel-query.js';

interface WhenSeenProps {
  readonly title: string;
  readonly part: ComponentType<{ readonly asked: Asked }>;
  readonly asked: Asked;
}

/** A part that is fetched, and asks, once somebody comes near it. */
export function WhenSeen({ title, part: Part, asked }: WhenSeenProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, come] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isNear) return;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) come(true);
      },
      { rootMargin: '200px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [isNear]);
  const waiting = (
    <Section title={title}>
      <Loading rows={1} height={200} />
    </Section>
  );
  return (
    <div ref={place}>
      {isNear ? (
        <Suspense fallback={waiting}>
          <Part asked={asked} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}
