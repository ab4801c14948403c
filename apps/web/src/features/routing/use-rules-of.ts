import { useRules, useRulesVersions } from './routing-query.js';
import type { Rule } from './routing-types.js';

/** The rules as they were in each version: those in force are asked for first, older ones only when somebody needs them. */
export function useRulesOf(versions: readonly number[]): (version: number) => readonly Rule[] {
  const inForce = useRules().data;
  const needsOlder = inForce !== undefined && versions.some((version) => version !== inForce.version);
  const older = useRulesVersions(needsOlder).data?.items;
  return (version) =>
    (inForce?.version === version ? inForce : older?.find(({ number }) => number === version))?.rules ?? NONE;
}

const NONE: readonly Rule[] = [];
