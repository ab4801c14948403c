/** Where this installation is reached: the beginning of every address that is printed. */
export class PublicBase {
  constructor(readonly address: string) {}
}
