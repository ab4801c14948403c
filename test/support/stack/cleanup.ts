type Ending = () => Promise<void> | void;

/** Ends what was started, last first, once; also when the run is interrupted. */
export class Cleanup {
  private readonly endings: Ending[] = [];
  private running: Promise<void> | undefined;

  add(ending: Ending): void {
    this.endings.push(ending);
  }

  run(): Promise<void> {
    this.running ??= this.endAll();
    return this.running;
  }

  private async endAll(): Promise<void> {
    for (let ending = this.endings.pop(); ending; ending = this.endings.pop()) {
      try {
        await ending();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
