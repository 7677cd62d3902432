/** What went wrong and the status to leave with: 2 for wrong usage, 1 for a file that can't be read. */
export class Failure extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
