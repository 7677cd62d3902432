import { endSession, openWindows } from './session.ts';

/** Root hooks of the end-to-end tests: a picture of every window where a test failed, and an orderly end. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    for (const [index, { workbench }] of openWindows.entries())
      await workbench.screenshot(`failed-${test.fullTitle()}-${index}`).catch(() => undefined);
  },
  async afterAll(): Promise<void> {
    await endSession();
  },
};
