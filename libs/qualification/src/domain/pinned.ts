interface Named {
  readonly key: string;
  readonly name: string;
  readonly version: number;
}

/** A version as people and agreements call it: `BANT 3`. */
export const calledOf = ({ name, version }: Named): string => `${name} ${version}`;

/**
 * The frameworks that judge a lead: those that agreements pin, found by name or key and version whatever the case; the active one
 * where none is pinned. A pin that names none of the workspace’s versions falls back to the active one, so that a typing error in a
 * signed text never opens the gate.
 */
export function judgingFrameworks<T extends Named>(
  versions: readonly T[],
  active: T | null,
  pins: readonly string[],
): readonly T[] {
  const found = pins.map((pin) => versions.find((version) => isMeant(version, pin)) ?? active);
  const judging = pins.length === 0 ? [active] : found;
  return [...new Set(judging)].filter((version) => version !== null);
}

const isMeant = ({ key, name, version }: Named, pin: string): boolean => {
  const wanted = pin.trim().toLowerCase();
  return [`${name} ${version}`, `${key} ${version}`].some((called) => called.toLowerCase() === wanted);
};
