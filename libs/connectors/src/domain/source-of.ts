/** By which name a connector's records are known. */
export const sourceOf = (connectorId: string): string => `connector:${connectorId}`;
