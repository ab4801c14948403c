export function prune(root: string, folder: string): string[];
