export function fingerprint(root: string, paths: readonly string[], extra?: string): string;
