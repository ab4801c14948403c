/** Address under which this installation is reached, as vendors sign it. */
export class OwnAddress {
  constructor(readonly base: string) {}
}
