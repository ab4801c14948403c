/** The one thing the oracle asks of luxon, which ships no types: zone offsets from a source of their own. */
declare module 'luxon' {
  export class IANAZone {
    static create(name: string): IANAZone;
    /** Minutes that local time is ahead of UTC. */
    offset(at: number): number;
  }
}
