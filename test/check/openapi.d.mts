export function sorted(value: unknown): unknown;
export function written(document: unknown): string;
