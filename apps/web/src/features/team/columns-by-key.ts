import type { CollisionDetection, KeyboardCoordinateGetter } from '@dnd-kit/core';
import { pointerWithin } from '@dnd-kit/core';
import { nearestOf, neighbourOf } from './moves.js';

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** An arrow takes the card to the next column that will have it; up and down mean nothing here. */
export const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = STEPS[event.code];
  const { collisionRect, droppableContainers, droppableRects } = context;
  if (step === undefined || collisionRect === null) return;
  event.preventDefault();
  const places = droppableContainers.getEnabled().flatMap(({ id }) => droppableRects.get(id) ?? []);
  const next = neighbourOf(places, collisionRect, step);
  if (next === undefined) return;
  return { x: next.left + (next.width - collisionRect.width) / 2, y: currentCoordinates.y };
};

/** Under the pointer is what it is over; with keys it is the column that stands nearest. */
export const columnUnder: CollisionDetection = (args) => {
  if (args.pointerCoordinates !== null) return pointerWithin(args);
  const places = args.droppableContainers.flatMap((container) => {
    const rect = args.droppableRects.get(container.id);
    return rect === undefined ? [] : [{ id: container.id, left: rect.left, width: rect.width }];
  });
  const nearest = nearestOf(places, args.collisionRect);
  return nearest === undefined ? [] : [{ id: nearest.id }];
};
