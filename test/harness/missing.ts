/** Something that this machine, or the command line, lacks. The message is one line, written for a person. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

/** Runs a program's main function: a `Missing` is printed as its one line, anything else with its stack. */
export async function main(work: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Missing ? error.message : error);
    process.exitCode = 1;
  }
}
