/** One of the things that are compared. */
export interface Side<T> {
  readonly name: string;
  /** One round, timed by itself; round 0 warms up and is not kept. */
  round(number: number): Promise<T>;
}

/**
 * Lets the sides take turns, A B A B, so that a machine that slows down meanwhile slows all of them down.
 * Returns per side what its rounds gave, in order.
 */
export async function takeTurns<T>(
  sides: readonly Side<T>[],
  rounds: number,
  note: (text: string) => void,
): Promise<T[][]> {
  const kept = sides.map((): T[] => []);
  for (let number = 0; number <= rounds; number += 1) {
    note(number === 0 ? 'warming up' : `round ${number} of ${rounds}`);
    for (const [index, side] of sides.entries()) {
      const result = await side.round(number);
      if (number > 0) kept[index]?.push(result);
    }
  }
  return kept;
}
